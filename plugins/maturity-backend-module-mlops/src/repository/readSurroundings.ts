import type { AuthService } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_SOURCE_LOCATION,
  type Entity,
  parseLocationRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { unlessAborted } from '../entities/unlessAborted';
import { normalizeName } from './manifests/requirement';
import type { SourcePlace } from './source/locateSource';
import {
  belongingOf,
  type InternalLibrary,
  type KnownTemplate,
  type Surroundings,
} from './surroundings';

/** The name of a library's package, where it is not the entity's. */
export const ANNOTATION_PACKAGE_NAME = 'mlops.waymark.dev/package-name';
/** Versions that a library or template is supported in, as PEP 440 has it. */
export const ANNOTATION_SUPPORTED = 'mlops.waymark.dev/supported-versions';

const FIELDS = ['kind', 'metadata', 'relations'];
const PAGE = 500;
/** Entities of one question; a catalog with more is not read whole for this. */
const MAX_ENTITIES = 10_000;
/** The catalog finds no longer values. */
const MAX_VALUE = 200;

type Filter = Record<string, string | string[]>;

/** The part of the catalog that is asked. */
export interface SurroundingsServices {
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  catalog: Pick<CatalogService, 'streamEntities'>;
}

/** Asks the catalog about what is beside some places, once for all of them. */
export async function readSurroundings(
  services: SurroundingsServices,
  options: { places: readonly SourcePlace[]; signal: AbortSignal },
): Promise<Surroundings> {
  const { places, signal } = options;
  const read = (filter: Filter) => readEntities(services, filter, signal);
  const libraries = await read({
    kind: 'component',
    'spec.type': 'library',
  });
  const templates = await read({ kind: 'template' });
  const belongings = new Map<string, Set<string>>();
  for (const [annotation, locations] of groupPlaces(places)) {
    const siblings = await read({
      [`metadata.annotations.${annotation}`]: locations,
    });
    // A registered location is declared where it leads to and is nobody's.
    for (const entity of siblings.filter(({ kind }) => kind !== 'Location')) {
      const location = entity.metadata.annotations?.[annotation] ?? '';
      const known = belongings.get(location) ?? new Set();
      belongings.set(location, known.add(belongingOf(entity)));
    }
  }
  return {
    libraries: new Map(
      libraries.map(toLibrary).map(one => [one.packageName, one]),
    ),
    templates: templates.map(toTemplate),
    belongings: ({ location }) => belongings.get(location),
  };
}

async function readEntities(
  { auth, catalog }: SurroundingsServices,
  filter: Filter,
  signal: AbortSignal,
): Promise<Entity[]> {
  const credentials = await auth.getOwnServiceCredentials();
  const pages = catalog
    .streamEntities({ filter, fields: FIELDS, pageSize: PAGE }, { credentials })
    [Symbol.asyncIterator]();
  const entities: Entity[] = [];
  while (entities.length < MAX_ENTITIES) {
    const page = await unlessAborted(pages.next(), signal);
    if (page.done) {
      break;
    }
    entities.push(...page.value);
  }
  return entities;
}

function groupPlaces(places: readonly SourcePlace[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { annotation, location } of places) {
    const known = groups.get(annotation) ?? [];
    if (location.length <= MAX_VALUE && !known.includes(location)) {
      groups.set(annotation, [...known, location]);
    }
  }
  return groups;
}

function toLibrary(entity: Entity): InternalLibrary {
  const { annotations = {}, name } = entity.metadata;
  return {
    entityRef: stringifyEntityRef(entity),
    packageName: normalizeName(annotations[ANNOTATION_PACKAGE_NAME] ?? name),
    ...supportedBy(annotations),
  };
}

function toTemplate(entity: Entity): KnownTemplate {
  const { annotations = {} } = entity.metadata;
  const location = annotations[ANNOTATION_SOURCE_LOCATION];
  const address = location && addressOf(location);
  return {
    entityRef: stringifyEntityRef(entity),
    ...(address && { address }),
    ...supportedBy(annotations),
  };
}

function supportedBy(annotations: Record<string, string>) {
  const supported = annotations[ANNOTATION_SUPPORTED];
  return supported ? { supported } : {};
}

function addressOf(location: string): string | undefined {
  try {
    return parseLocationRef(location).target;
  } catch {
    // Not a location ref: the catalog shows that error on the entity itself.
    return undefined;
  }
}
