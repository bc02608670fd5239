import type { Entity } from '@backstage/catalog-model';
import {
  configApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  scaffolderApiRef,
  type FieldExtensionOptions,
  type ScaffolderApi,
} from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import type { JsonObject, JsonValue } from '@backstage/types';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import * as wizardFields from '../wizardFields';
import { fakeBackends, type Answer, type SeenRequest } from './fakeBackends';

const CONFIG = { app: { baseUrl: 'https://portal.example.org/' } };

const extensions = Object.values(wizardFields).map(
  ({ schema, ...field }) =>
    ({ ...field, schema: schema.schema }) as FieldExtensionOptions,
);

/** What came of a form. */
export interface RenderedForm {
  /** The answers it would create with. */
  created: jest.Mock;
  /** What backends were asked. */
  seen: SeenRequest[];
}

/**
 * Renders pages of a form as the scaffolder does, on the page of the template
 * `template:default/training`, over fake backends.
 *
 * @param pages - as in `spec.parameters`
 */
export function renderForm(options: {
  pages: JsonObject[];
  answers?: Record<string, JsonValue>;
  backends?: Record<string, Answer>;
  entities?: Entity[];
  scaffolder?: Partial<ScaffolderApi>;
  catalog?: Parameters<typeof catalogApiMock.mock>[0];
  /** Of the page; that of the template without. */
  address?: string;
}): RenderedForm {
  const { pages, answers = {}, backends = {}, entities = [] } = options;
  const { fetch, seen } = fakeBackends(backends);
  const created = jest.fn(async () => {});
  const steps = pages.map(schema => ({
    title: String(schema.title ?? 'Page'),
    schema,
  }));
  const scaffolder: Partial<ScaffolderApi> = {
    getTemplateParameterSchema: async () => ({ title: 'Training', steps }),
    ...options.scaffolder,
  };
  const form = (
    <Stepper
      manifest={{ title: 'Training', steps }}
      extensions={extensions}
      initialState={answers}
      onCreate={created}
    />
  );
  renderInTestApp(
    <Routes>
      <Route path="/create/templates/:namespace/:templateName" element={form} />
      <Route path="*" element={form} />
    </Routes>,
    {
      apis: [
        [configApiRef, mockApis.config({ data: CONFIG })],
        [discoveryApiRef, mockApis.discovery()],
        [fetchApiRef, { fetch }],
        [
          catalogApiRef,
          options.catalog
            ? catalogApiMock.mock(options.catalog)
            : catalogApiMock({ entities }),
        ],
        [scaffolderApiRef, scaffolder],
      ],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: [
        options.address ?? '/create/templates/default/training',
      ],
    },
  );
  return { created, seen };
}

/** A page with one field called `value`. */
export function pageOf(
  field: string,
  schema: JsonObject = {},
  options: JsonObject = {},
): JsonObject {
  return {
    title: 'Page',
    properties: {
      value: {
        type: 'string',
        title: 'The field',
        description: 'What it is for.',
        ...schema,
        'ui:field': field,
        'ui:options': options,
      },
    },
  };
}

/** Leaves the last page of the form, then creates. */
export async function submit(): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: 'Review' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Create' }));
}

/** Leaves a page; what is wrong keeps the form there. */
export async function leavePage(name: 'Next' | 'Review'): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name }));
}
