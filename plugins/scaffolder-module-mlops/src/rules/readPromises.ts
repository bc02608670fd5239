/** Something that is promised as a number, as the template asks for it. */
export interface PromiseQuestion {
  /** As in `spec.product.sla`. */
  name: string;
  title: string;
  description?: string;
}

/** The promises that a schema asks for: its numbers, in their order. Pure. */
export function readQuestions(schema: unknown): PromiseQuestion[] {
  return Object.entries(asObject(asObject(schema).properties)).flatMap(
    ([name, value]) => {
      const { type, title, description } = asObject(value);
      return type === 'number' || type === 'integer'
        ? [
            {
              name,
              title: typeof title === 'string' ? title : name,
              ...(typeof description === 'string' && { description }),
            },
          ]
        : [];
    },
  );
}

/**
 * What a product brief promises as numbers, by their names: of an entity, its
 * `spec.product.sla`. Pure.
 */
export function readPromises(entity: { spec?: unknown }): Map<string, number> {
  const { sla } = asObject(asObject(entity.spec).product);
  return new Map(
    Object.entries(asObject(sla)).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  );
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}
