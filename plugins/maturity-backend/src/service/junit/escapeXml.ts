const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What XML 1.0 has no way to write: control characters and half pairs. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

/** A text as the content of an element. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"']/g, character => ENTITIES[character]);
}

/** A text as the value of an attribute, where line ends would be lost. */
export function escapeAttribute(text: string): string {
  return escapeXml(text).replace(
    /[\t\n\r]/g,
    character => `&#${character.charCodeAt(0)};`,
  );
}
