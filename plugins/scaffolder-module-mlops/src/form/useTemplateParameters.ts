import {
  scaffolderApiRef,
  type ScaffolderApi,
} from '@backstage/plugin-scaffolder-react';
import { useApiQuery, type ApiQuery } from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';

/** The pages of a template's form, as its author wrote them. */
export function useTemplateParameters(
  templateRef: string | undefined,
): ApiQuery<unknown[]> {
  return useApiQuery(
    scaffolderApiRef,
    useCallback(
      async (scaffolder: ScaffolderApi) => {
        if (!templateRef) {
          return [];
        }
        const { steps } =
          await scaffolder.getTemplateParameterSchema(templateRef);
        return steps.map(({ schema }) => schema);
      },
      [templateRef],
    ),
  );
}
