import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  type CatalogApi,
} from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import {
  FailureText,
  QueryView,
  useApiQuery,
} from '@waymark/plugin-page-parts-react';
import type { RaciActivity } from '@waymark/plugin-raci-common';
import { useCallback } from 'react';
import { waymarkFieldsTranslationRef } from '../../translation';
import { RaciEditor } from './RaciEditor';

/** Who acts for an entity of the catalog, from what it states today. */
export function ExistingRaci(props: {
  /** Full; undefined while none is chosen. */
  entityRef: string | undefined;
  activities: readonly RaciActivity[];
  value: RaciDeclaration[] | undefined;
  disabled: boolean;
  onChange: (raci: RaciDeclaration[]) => void;
}) {
  const { entityRef, ...editing } = props;
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const load = useCallback(
    async (catalog: CatalogApi) => {
      const entity = entityRef && (await catalog.getEntityByRef(entityRef));
      return entity ? { raci: declared(entity.spec?.raci) } : { raci: null };
    },
    [entityRef],
  );
  const entity = useApiQuery(catalogApiRef, load);
  if (!entityRef) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('raci.noEntity')}
      </Typography>
    );
  }
  const { kind, namespace } = parseEntityRef(entityRef);
  return (
    <QueryView query={entity}>
      {({ raci }) =>
        raci ? (
          <RaciEditor
            {...editing}
            key={entityRef}
            subject={{ entityRef, kind, namespace }}
            own={raci}
          />
        ) : (
          <FailureText alert>
            {t('raci.unknownEntity', { ref: entityRef })}
          </FailureText>
        )
      }
    </QueryView>
  );
}

function declared(raci: unknown): RaciDeclaration[] {
  return Array.isArray(raci) ? raci : [];
}
