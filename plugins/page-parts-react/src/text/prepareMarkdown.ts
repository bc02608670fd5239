/**
 * Code first, since nothing in it means anything; then comments, images,
 * headings of both forms, and whatever could begin a tag.
 */
const PARTS =
  /(?<code>^ {0,3}(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\k<fence>[^\n]*$|$(?![\s\S]))|(?<!`)(?<ticks>`+)(?!`)[^`](?:[\s\S]*?[^`])?\k<ticks>(?!`))|(?<comment><!--[\s\S]*?-->)|(?<image>!(?=\[))|^ {0,3}#{1,6}[ \t]+(?<heading>[^\n]*?)[ \t#]*$|(?<underline>\n {0,3}(?:=+|-+)[ \t]*$)|(?<tag><(?!https?:|mailto:))/gm;

/**
 * Makes Markdown of a source fit into a field of a page: HTML is shown as the
 * text it is, headings become bold lines so that they do not break into the
 * order of the page's own, images become links so that reading a card tells
 * no third party, comments go. Code stays as it is.
 * @public
 */
export function prepareMarkdown(markdown: string): string {
  return markdown.replace(PARTS, (...match) => {
    const groups = match[match.length - 1] as Record<string, string>;
    const { code, comment, image, heading, underline, tag } = groups;
    if (code !== undefined) {
      return code;
    }
    if (comment !== undefined || image !== undefined) {
      return '';
    }
    if (heading !== undefined) {
      return heading && `**${heading}**\n`;
    }
    if (underline !== undefined) {
      return '\n';
    }
    return tag && '&lt;';
  });
}
