/** What a template's author sets for the field. */
export type AssetOptions = {
  kind?: 'Dataset' | 'Model' | ('Dataset' | 'Model')[];
  /** Only those of this `spec.type`. */
  type?: string;
};

/** The kinds that can be chosen; data sets without. Pure. */
export function kindsOf({ kind }: AssetOptions): ('Dataset' | 'Model')[] {
  const kinds = [kind ?? []].flat();
  return kinds.length > 0 ? kinds : ['Dataset'];
}

/** The refs of a value, which is one text or a list. Pure. */
export function refsOf(value: unknown): string[] {
  return [value ?? []]
    .flat()
    .filter((ref): ref is string => typeof ref === 'string' && ref !== '');
}
