import { correction, generate, mode, type Bitmap } from '../../Vendor/lean-qr/lean-qr.min.js';

/** 97 modules a side: larger pictures are hard to read from another phone's screen. */
const greatestVersion = 20;
/** The margin of light modules that QR readers need. */
const margin = 4;
/** The library's code for data that does not fit. */
const tooLong = 4;

/**
 * The picture of a text, without margin; null where it is too long.
 * At least a seventh of it may be unreadable (level M), more where that needs no larger picture.
 */
export function qrOf(text: string): Bitmap | null {
  try {
    return generate(mode.bytes(new TextEncoder().encode(text)), { minCorrectionLevel: correction.M, maxVersion: greatestVersion });
  } catch (fault) {
    if ((fault as { code?: unknown }).code === tooLong) return null;
    throw fault;
  }
}

/** Draws the QR code of a text, dark on light in both themes, as cameras need it. False where the text is too long. */
export function drawQr(svg: SVGSVGElement, text: string): boolean {
  const picture = qrOf(text);
  if (!picture) return false;
  const side = picture.size + 2 * margin;
  const shape = (name: string, attributes: Record<string, string>): SVGElement => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  let path = '';
  for (let y = 0; y < picture.size; y++)
    for (let x = 0; x < picture.size; x++) if (picture.get(x, y)) path += `M${x + margin} ${y + margin}h1v1h-1z`;
  svg.setAttribute('viewBox', `0 0 ${side} ${side}`);
  svg.setAttribute('shape-rendering', 'crispEdges');
  svg.replaceChildren(shape('rect', { width: `${side}`, height: `${side}`, class: 'light' }), shape('path', { d: path, class: 'dark' }));
  return true;
}
