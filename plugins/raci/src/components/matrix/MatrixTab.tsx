import { fetchApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { toSearchParams } from '@waymark/plugin-api-requests-common';
import {
  CsvButton,
  fetchCsv,
  useElementWidth,
} from '@waymark/plugin-page-parts-react';
import { useRef } from 'react';
import { raciTranslationRef } from '../../translation';
import type { TabProps } from '../page/RaciContent';
import { RACI_GROUPS } from '../page/raciPageAddress';
import { MatrixFilters } from './MatrixFilters';
import { MatrixView } from './MatrixView';
import { toMatrixQuery, useMatrix } from './useMatrix';

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    marginBottom: theme.spacing(1),
  },
  group: { minWidth: theme.spacing(18) },
}));

/** Every entity against every activity. */
export function MatrixTab({ params, change }: TabProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const fetchApi = useApi(fetchApiRef);
  const list = useMatrix(params);
  const frame = useRef<HTMLDivElement>(null);
  const width = useElementWidth(frame);
  const total = list.first?.totalItems;
  return (
    <div ref={frame}>
      <MatrixFilters
        params={params}
        change={change}
        facets={list.first?.facets}
        subjects={list.items}
      />
      <div className={classes.bar}>
        <Typography variant="body2" color="textSecondary" role="status">
          {total !== undefined && t('page.matrix.total', { count: total })}
        </Typography>
        <TextField
          select
          className={classes.group}
          size="small"
          variant="outlined"
          label={t('page.matrix.groupBy')}
          value={params.group ?? ''}
          onChange={event =>
            change({
              group: RACI_GROUPS.find(one => one === event.target.value),
            })
          }
          InputLabelProps={{ shrink: true }}
          SelectProps={{ native: true }}
          inputProps={{ 'aria-label': t('page.matrix.groupBy') }}
        >
          <option value="">{t('page.matrix.noGroup')}</option>
          {RACI_GROUPS.map(one => (
            <option key={one} value={one}>
              {t(`page.filters.${one}`)}
            </option>
          ))}
        </TextField>
        <CsvButton
          fileName="raci-matrix.csv"
          load={signal =>
            fetchCsv({
              fetchApi,
              pluginId: 'raci',
              path: '/v1/matrix',
              parameters: page =>
                toSearchParams({ ...toMatrixQuery(params), ...page }),
              signal,
            })
          }
        />
      </div>
      <MatrixView list={list} params={params} width={width} />
    </div>
  );
}
