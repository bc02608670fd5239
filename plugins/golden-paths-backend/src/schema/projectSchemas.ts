import {
  arrayOf,
  boolean,
  integer,
  type JsonSchema,
  object,
  oneOf,
  ref,
  text,
  time,
} from '@waymark/plugin-openapi-operations-node';
import { openObject } from './limits';
import { CONFLICTS, FILE_CHANGES, PROJECT_STATES } from './words';

const PROJECT = [
  'entityRef',
  'title',
  'template',
  'current',
  'behind',
  'drift',
  'state',
] as const;

const versioned = object({ version: text });

/** Projects and their updates. */
export const projectSchemas: Record<string, JsonSchema> = {
  ProjectState: {
    ...oneOf(PROJECT_STATES),
    description:
      'current: on the newest content, nothing differs. behind: the template moved on. drifted: standard files differ. unknown: what was rendered then is not known. failing: the repository cannot be read.',
  },
  Project: object(projectProperties(), [...PROJECT]),
  ProjectDetail: object(
    {
      ...projectProperties(),
      record: openObject(
        'What lies in the project at .waymark/template.yaml: template, answers, standard files, differences that are kept.',
      ),
      driftedFiles: arrayOf(ref('DriftedFile')),
      entityRefs: {
        ...arrayOf(text),
        description: 'Entities of the project that the asker may see.',
      },
      proposed: {
        ...object({ url: text, branch: text, at: time, by: text }, ['at']),
        description: 'An update on its way into the repository.',
      },
    },
    [...PROJECT, 'driftedFiles', 'entityRefs'],
  ),
  DriftedFile: object(
    {
      path: text,
      state: oneOf(['changed', 'removed', 'mode']),
      added: integer,
      removed: integer,
      binary: boolean,
      kept: {
        type: 'string',
        description: 'Why the difference is meant; it is not counted.',
      },
    },
    ['path', 'state', 'added', 'removed'],
  ),
  OpenQuestion: object(
    {
      name: text,
      schema: openObject('Its JSON Schema, as the template has it.'),
      required: boolean,
    },
    ['name', 'schema', 'required'],
  ),
  UpdatedFile: object(
    {
      path: text,
      from: text,
      change: oneOf(FILE_CHANGES),
      conflict: oneOf(CONFLICTS),
      notes: arrayOf(text),
      diff: {
        type: 'string',
        description: "Unified diff against the project's file.",
      },
      cut: boolean,
      binary: boolean,
    },
    ['path', 'change', 'notes'],
  ),
  UpdatePreview: object(
    {
      entityRef: text,
      from: versioned,
      to: versioned,
      upToDate: boolean,
      questions: arrayOf(ref('OpenQuestion')),
      files: arrayOf(ref('UpdatedFile')),
      conflicts: integer,
      summary: { type: 'string', description: 'Markdown.' },
      revision: {
        type: 'string',
        description: 'Of the repository that was read; to be sent back.',
      },
    },
    [
      'entityRef',
      'from',
      'to',
      'upToDate',
      'questions',
      'files',
      'conflicts',
      'summary',
      'revision',
    ],
  ),
  ProposedUpdate: object(
    {
      kind: oneOf(['pull-request', 'branch', 'diff']),
      url: text,
      branch: text,
      preview: ref('UpdatePreview'),
    },
    ['kind', 'preview'],
  ),
};

function projectProperties() {
  return {
    entityRef: text,
    title: text,
    owner: text,
    template: object({ ref: text, version: text, title: text }, ['ref']),
    current: versioned,
    behind: integer,
    drift: object({ files: integer, lines: integer }, ['files', 'lines']),
    state: ref('ProjectState'),
    problem: text,
    url: text,
    checkedAt: time,
    receipt: {
      type: 'string',
      description: 'Task id of the run that created it.',
    } satisfies JsonSchema,
  };
}
