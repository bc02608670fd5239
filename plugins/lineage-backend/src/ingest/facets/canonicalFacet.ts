import { FacetWriter } from './FacetWriter';

/**
 * A facet as canonical JSON: keys sorted, no spaces, so that the same facet is
 * the same text however a client writes it.
 *
 * A large one is shortened and says so: `_shortened` maps JSON pointers to how
 * much there was (items of a list, keys of an object, characters of a text,
 * levels). Of lists and texts the beginning stays. The work is bounded by the
 * limits, not by what was sent.
 */
export function canonicalFacet(facet: Record<string, unknown>): string {
  const writer = new FacetWriter();
  const body = writer.write(facet, 1);
  if (writer.cuts.size === 0) {
    return body;
  }
  const said = JSON.stringify(Object.fromEntries(writer.cuts));
  const separator = body === '{}' ? '' : ',';
  return `${body.slice(0, -1)}${separator}"_shortened":${said}}`;
}
