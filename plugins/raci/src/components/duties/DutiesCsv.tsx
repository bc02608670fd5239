import { parseEntityRef } from '@backstage/catalog-model';
import { fetchApiRef, useApi } from '@backstage/core-plugin-api';
import { toSearchParams } from '@waymark/plugin-api-requests-common';
import { CsvButton, fetchCsv } from '@waymark/plugin-page-parts-react';
import type { RaciRole } from '@waymark/plugin-raci-common';

/** Saves the duties of a person or group as a CSV file. */
export function DutiesCsv(props: {
  partyRef: string;
  roles: RaciRole[] | undefined;
}) {
  const { partyRef, roles: role } = props;
  const fetchApi = useApi(fetchApiRef);
  const { kind, namespace, name } = parseEntityRef(partyRef);
  const path = [kind, namespace, name].map(encodeURIComponent).join('/');
  return (
    <CsvButton
      fileName="raci-duties.csv"
      load={signal =>
        fetchCsv({
          fetchApi,
          pluginId: 'raci',
          path: `/v1/parties/${path}/duties`,
          parameters: page => toSearchParams({ role, ...page }),
          signal,
        })
      }
    />
  );
}
