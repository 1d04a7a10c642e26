import { contentTypes, linkTo, part, relationships, textIn } from '../Shared/officeFiles.js';
import type { Entry } from '../Shared/zipping.js';

/** What a group's card says: on the page, on paper and in the document. */
export interface Card {
  readonly number: string;
  readonly names: string;
  readonly contacts: readonly string[];
  readonly parts: readonly Part[];
  /** Whom the programme's people can turn to; empty where the lead has not filled it in. */
  readonly programme: string;
}

interface Part { readonly title: string; readonly lines: readonly string[] }

const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const documentType = `${kind}.document`;

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Half points. */
const [small, plain, large] = [20, 22, 28];

/** A4 with margins of 2 cm, in twentieths of a point. */
const page = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"'
  + ' w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>';

const styles = `<w:styles ${main}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>`
  + `<w:sz w:val="${plain}"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">`
  + '<w:name w:val="Normal"/><w:pPr><w:spacing w:after="60"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Heading2">'
  + '<w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr>'
  + `<w:rPr><w:b/><w:sz w:val="${large}"/></w:rPr></w:style></w:styles>`;

/** The files of a Word document with a card for each group, none of them cut by the end of a page. */
export const cardsDocument = (cards: readonly Card[], language: string): Entry[] => [
  { name: '[Content_Types].xml',
    text: contentTypes({ 'word/document.xml': `${kind}.document.main`, 'word/styles.xml': `${kind}.styles` }) },
  { name: '_rels/.rels', text: linkTo('officeDocument', 'word/document.xml') },
  { name: 'word/_rels/document.xml.rels', text: linkTo('styles', 'styles.xml') },
  { name: 'word/styles.xml',
    text: part(styles.replace('</w:rPr></w:rPrDefault>', `<w:lang w:val="${language}"/></w:rPr></w:rPrDefault>`)) },
  { name: 'word/document.xml',
    text: part(`<w:document ${main} xmlns:r="${relationships}"><w:body>${cards.map(framed).join('')}${page}</w:body></w:document>`) },
];

const side = (name: string): string => `<w:${name} w:val="single" w:sz="8" w:space="0" w:color="808080"/>`;

const framed = (card: Card): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${['top', 'left', 'bottom', 'right'].map(side).join('')}</w:tblBorders>`
  + '<w:tblCellMar><w:top w:w="170" w:type="dxa"/><w:left w:w="227" w:type="dxa"/><w:bottom w:w="113" w:type="dxa"/>'
  + '<w:right w:w="227" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="9638"/></w:tblGrid>'
  + `<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="pct"/></w:tcPr>${linesOf(card)}</w:tc></w:tr></w:tbl>`
  + paragraph('');

const linesOf = ({ number, names, contacts, parts, programme }: Card): string => [
  paragraph(number, { size: small }), paragraph(names, { isHeading: true }), ...contacts.map((contact) => paragraph(contact)),
  ...parts.flatMap(({ title, lines }) => [paragraph(title, { isBold: true }), ...lines.map((line) => paragraph(`– ${line}`))]),
  ...(programme ? [paragraph(programme, { size: small })] : []),
].join('');

interface Look { readonly isHeading?: boolean; readonly isBold?: boolean; readonly size?: number }

const paragraph = (text: string, { isHeading, isBold, size }: Look = {}): string =>
  `<w:p>${isHeading ? '<w:pPr><w:pStyle w:val="Heading2"/></w:pPr>' : ''}<w:r><w:rPr>${isBold ? '<w:b/>' : ''}`
  + `${size ? `<w:sz w:val="${size}"/>` : ''}</w:rPr><w:t xml:space="preserve">${textIn(text)}</w:t></w:r></w:p>`;
