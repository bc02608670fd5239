const MAX_TAGS = 20;
/** What the catalog takes as a tag. */
const TAG = /^[a-z0-9:+#]+(-[a-z0-9:+#]+)*$/;

/**
 * Labels of a source as tags of the catalog: `key:value`, or the key alone for
 * a mere flag. Labels that are no tags (texts, JSON, the tool's own books) are
 * left to the registry.
 */
export function toTags(labels: Record<string, string> | undefined): string[] {
  const tags = Object.entries(labels ?? {})
    .map(([key, value]) => {
      const flag = value === '' || value === 'true';
      return flag ? word(key) : `${word(key)}:${word(value)}`;
    })
    .filter(tag => tag.length <= 63 && TAG.test(tag));
  return [...new Set(tags)].sort().slice(0, MAX_TAGS);
}

function word(text: string): string {
  return text
    .trim()
    .toLocaleLowerCase('en-US')
    .replace(/[\s_-]+/g, '-');
}
