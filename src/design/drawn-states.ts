const FOCUSABLE = 'a, button, input, textarea, [role="switch"], [role="checkbox"], [tabindex="0"]';

/** The states that CSS alone knows of, and what stands for each in a specimen. */
const STATES: readonly (readonly [state: RegExp, stand: string])[] = [
  [/(?<!\\):hover/g, ':is([data-drawn-as="hover"] *)'],
  [/(?<!\\):focus-visible/g, `:is([data-drawn-as="focus"] :is(${FOCUSABLE}))`],
];

/** The rules of a style sheet again, for what is drawn in a state that it is not in. */
export function withDrawnStates(css: string): string {
  return STATES.reduce((text, [state, stand]) => text.replaceAll(state, stand), css);
}

/** Lets specimens show how a component looks under the pointer and with the focus. */
export function startDrawnStates(): void {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const style = document.createElement('style');
  style.textContent = rules
    .map(({ cssText }) => cssText)
    .filter((text) => /:hover|:focus-visible/.test(text))
    .map(withDrawnStates)
    .join('\n');
  document.head.append(style);
}
