/** What Word and Excel files have in common: parts in XML that name each other. */

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const base = 'http://schemas.openxmlformats.org';

/** The namespace by which one part names another. */
export const relationships = `${base}/officeDocument/2006/relationships`;

/** A text as it may stand in XML; what no XML may hold is left out. */
export const textIn = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (character) => escapes[character]!);

/** The XML of a part. */
export const part = (xml: string): string => declaration + xml;

/** The part that says of what kind the others are, by their path. */
export const contentTypes = (parts: Readonly<Record<string, string>>): string =>
  part(`<Types xmlns="${base}/package/2006/content-types">`
    + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    + Object.entries(parts).map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}+xml"/>`).join('') + '</Types>');

/** The part that names another one, by its kind. */
export const linkTo = (kind: string, target: string): string =>
  part(`<Relationships xmlns="${base}/package/2006/relationships">`
    + `<Relationship Id="rId1" Type="${relationships}/${kind}" Target="${target}"/></Relationships>`);
