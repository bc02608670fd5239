/** One way to do something, and what it means. */
export interface ToolOption {
  value: string;
  title: string;
  description?: string;
}

/** One thing to decide. */
export interface Tool {
  name: string;
  title: string;
  description?: string;
  required: boolean;
  options: ToolOption[];
}

/** What a template's author says of the choices, by tool and value. */
export type ToolChoices = Record<
  string,
  Record<string, { title?: string; description?: string }>
>;

/**
 * The decisions that a schema asks for: its properties that are lists of
 * texts to choose from, in their order. Pure.
 */
export function readTools(schema: unknown, choices: ToolChoices = {}): Tool[] {
  const { properties, required } = asObject(schema);
  return Object.entries(asObject(properties)).flatMap(([name, value]) => {
    const property = asObject(value);
    if (!Array.isArray(property.enum)) {
      return [];
    }
    const titles = Array.isArray(property.enumNames) ? property.enumNames : [];
    return [
      {
        name,
        title: asText(property.title) ?? name,
        description: asText(property.description),
        required: Array.isArray(required) && required.includes(name),
        options: property.enum.map((one, index) => {
          const said = asObject(asObject(choices[name])[String(one)]);
          return {
            value: String(one),
            title: asText(said.title) ?? asText(titles[index]) ?? String(one),
            description: asText(said.description),
          };
        }),
      },
    ];
  });
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
