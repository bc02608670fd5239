import { createHash } from 'node:crypto';
import type { MlflowRegisteredModel } from '../client/schemas';

interface SeenModel {
  /** Of tags and description, in any order of tags. */
  digest: string;
  /** Version and alias of each alias, as JSON. */
  aliases: Set<string>;
}

/**
 * How registered models looked the last time, for what MLflow does not call an
 * update of them: tags and aliases. A memory of this process: one that was
 * never looked at counts as unchanged, and a full pass reads it anyway.
 */
export class SeenModels {
  readonly #byName = new Map<string, SeenModel>();

  /** True when tags, description or aliases are not those of the last look. */
  differs(model: MlflowRegisteredModel): boolean {
    const earlier = this.#byName.get(model.name);
    return (
      earlier !== undefined &&
      (earlier.digest !== digestOf(model) ||
        this.movedVersions(model).length > 0)
    );
  }

  /** The versions that gained or lost an alias since the last look. */
  movedVersions(model: MlflowRegisteredModel): string[] {
    const earlier = this.#byName.get(model.name)?.aliases;
    if (!earlier) {
      return [];
    }
    const now = aliasesOf(model);
    const differing = [
      ...[...now].filter(pair => !earlier.has(pair)),
      ...[...earlier].filter(pair => !now.has(pair)),
    ];
    return [...new Set(differing.map(pair => JSON.parse(pair)[0] as string))];
  }

  remember(models: MlflowRegisteredModel[]): void {
    for (const model of models) {
      this.#byName.set(model.name, {
        digest: digestOf(model),
        aliases: aliasesOf(model),
      });
    }
  }
}

function digestOf({ description, tags }: MlflowRegisteredModel): string {
  const pairs = (tags ?? []).map(({ key, value }) =>
    JSON.stringify([key, value]),
  );
  return createHash('sha256')
    .update(JSON.stringify([description ?? '', pairs.sort()]))
    .digest('base64');
}

function aliasesOf({ aliases }: MlflowRegisteredModel): Set<string> {
  return new Set(
    (aliases ?? []).map(({ alias, version }) =>
      JSON.stringify([version, alias]),
    ),
  );
}
