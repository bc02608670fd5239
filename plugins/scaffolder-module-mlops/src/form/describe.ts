/** What a field needs to say which texts belong to it. */
interface DescribedField {
  idSchema: { $id: string };
  rawErrors?: string[];
}

/** Id of the text below a field that says what it is for. */
export function descriptionIdOf({ idSchema }: DescribedField): string {
  return `${idSchema.$id}__about`;
}

/**
 * Attributes of a field's control: which texts describe it and whether it
 * stands wrong. The form writes the errors below the field, under this id.
 */
export function describedBy(
  field: DescribedField,
  ...more: (string | undefined)[]
): { 'aria-describedby': string; 'aria-invalid'?: true } {
  const wrong = (field.rawErrors?.length ?? 0) > 0;
  const ids = [
    wrong ? `${field.idSchema.$id}__error` : undefined,
    descriptionIdOf(field),
    ...more,
  ];
  return {
    'aria-describedby': ids.filter(Boolean).join(' '),
    ...(wrong && { 'aria-invalid': true }),
  };
}
