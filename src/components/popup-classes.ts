/** The look of menus and lists that open over the page. */
export const POPUP_CLASSES =
  'rounded-md border border-line bg-raised p-1 text-text shadow-overlay outline-none origin-(--transform-origin)';

/** The look of one entry in them. */
export const ITEM_CLASSES =
  'flex min-h-7 cursor-default items-center gap-2 rounded px-2 outline-none select-none ' +
  'data-highlighted:bg-hover data-disabled:opacity-50';
