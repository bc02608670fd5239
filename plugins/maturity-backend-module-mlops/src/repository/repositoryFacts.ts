import type { FactValue } from '@waymark/plugin-maturity-common';
import { MAX_FACT_ITEMS } from '@waymark/plugin-maturity-node';
import { fact, type Told } from '../facts';
import { judgeCi } from './ciConfiguration/judgeCi';
import { readCiConfigurations } from './ciConfiguration/readCiConfigurations';
import { judgeDependencies } from './judgeDependencies';
import { judgeTemplate } from './judgeTemplate';
import { readManifests } from './manifests/readManifests';
import type { RepositoryFact } from './meanings';
import type { Folder } from './source/Folder';
import type { Surroundings } from './surroundings';
import { readTemplateRecord } from './template/readTemplateRecord';
import { findTraces } from './traces';

/**
 * What a project's files tell, with the file that tells it.
 *
 * @throws InputError naming a file that cannot be read.
 */
export function repositoryFacts(options: {
  folder: Folder;
  annotations: Readonly<Record<string, string>>;
  surroundings: Pick<Surroundings, 'libraries' | 'templates'>;
  /** Systems or owners of what is declared from the folder. */
  belongings: ReadonlySet<string> | undefined;
  /** The address of a file, by its path from the root. */
  addressOf(path: string): string;
}): Told<RepositoryFact> {
  const { folder, annotations, surroundings, belongings, addressOf } = options;
  const manifests = readManifests(folder);
  const use = judgeDependencies(manifests, surroundings);
  const configurations = readCiConfigurations(folder);
  const ci = judgeCi(configurations);
  const record = readTemplateRecord(folder, annotations);
  const template = judgeTemplate(record, surroundings);
  const traces = findTraces(folder);

  /** A fact with the file that it was found in, by its path from the root. */
  const seen = (value: FactValue, file?: string) =>
    fact(value, {
      ...(file !== undefined && {
        evidence: { url: addressOf(file), title: file },
      }),
    });
  const inFolder = (file: string | undefined) =>
    file === undefined || folder.path === '' ? file : `${folder.path}/${file}`;
  const there = (file: string | undefined) =>
    seen(file !== undefined, inFolder(file));
  const readme = folder.files.includes(traces.readme ?? '')
    ? inFolder(traces.readme)
    : traces.readme;
  const [workflow] = configurations;
  const inCi = (value: FactValue) => seen(value, workflow?.file);
  const inManifest = (value: FactValue) =>
    seen(value, inFolder(manifests.packagingFile));
  const ofTemplate = (value: FactValue) => seen(value, inFolder(record?.file));

  return {
    linked: fact(true, {
      evidence: {
        url: addressOf(folder.path),
        title: folder.path || 'Repository',
      },
    }),
    ...(belongings && { 'own-folder': seen(belongings.size === 1) }),
    readme: seen(readme !== undefined, readme),
    packaging: inManifest(manifests.packaging),
    'environment-locked': there(manifests.lock ?? undefined),
    'environment-lock': seen(
      manifests.lock,
      inFolder(manifests.lock ?? undefined),
    ),
    container: there(traces.container),
    dependencies: inManifest(
      manifests.dependencies.map(({ name }) => name).slice(0, MAX_FACT_ITEMS),
    ),
    'ci-systems': inCi(ci.systems),
    'ci-configured': inCi(ci.systems.length > 0),
    'ci-runs-tests': inCi(ci.runsTests),
    'ci-deploys': inCi(ci.deploys),
    'ci-integration-test': inCi(ci.runsIntegrationTests),
    'ci-calls-gate': inCi(ci.callsGate),
    'ci-scheduled': inCi(ci.scheduled),
    'ci-checks-template': inCi(ci.checksTemplate),
    tests: seen(traces.tests.length, inFolder(traces.tests[0])),
    'integration-tests': there(traces.integrationTests[0]),
    'internal-libraries': inManifest(
      use.libraries.map(({ entityRef }) => entityRef).slice(0, MAX_FACT_ITEMS),
    ),
    'internal-library': inManifest(use.libraries.length > 0),
    'internal-library-supported': inManifest(use.supported),
    template: ofTemplate(record?.template ?? null),
    'template-kind': ofTemplate(record?.kind ?? null),
    'template-registered': ofTemplate(template.registered),
    'template-version': ofTemplate(record?.version ?? null),
    'template-supported': ofTemplate(template.supported),
    'data-versioned': there(traces.versionedData),
    'pipeline-defined': there(traces.pipeline),
    'code-owners': seen(traces.codeOwners !== undefined, traces.codeOwners),
  };
}
