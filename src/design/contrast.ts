/** A colour of sRGB: each part from 0 to 255, `alpha` from 0 to 1. */
interface Color {
  readonly parts: readonly [red: number, green: number, blue: number];
  readonly alpha: number;
}

/**
 * How far two colours stand apart, from 1 to 21 (WCAG 2.2, contrast ratio). Both are written `#rgb`, `#rrggbb`,
 * `#rgba` or `#rrggbbaa`; a translucent front is seen on its back. `NaN` for anything else.
 */
export function contrastRatio(front: string, back: string): number {
  const ground = colorOf(back);
  const [light, dark] = [luminance(seenOn(colorOf(front), ground)), luminance(ground)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** A translucent colour on an opaque one, as `#rrggbb`. */
export function blended(front: string, back: string): string {
  const { parts } = seenOn(colorOf(front), colorOf(back));
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function colorOf(hex: string): Color {
  const digits = hex.trim().slice(1);
  const pairs = digits.length < 6 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
  const [red = Number.NaN, green = Number.NaN, blue = Number.NaN, alpha = 255] = pairs.map((pair) =>
    Number.parseInt(pair, 16),
  );
  return { parts: [red, green, blue], alpha: alpha / 255 };
}

function seenOn(front: Color, back: Color): Color {
  const mixed = (place: 0 | 1 | 2) =>
    front.parts[place] * front.alpha + back.parts[place] * (1 - front.alpha);
  return { parts: [mixed(0), mixed(1), mixed(2)], alpha: 1 };
}

/** The relative luminance of WCAG 2.2, from 0 (black) to 1 (white). */
function luminance({ parts: [red, green, blue] }: Color): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
