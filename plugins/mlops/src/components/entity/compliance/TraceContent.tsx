import { fetchApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useCallback } from 'react';
import type { TraceStep } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { CsvButton } from '../../csv/CsvButton';
import { EmptyText } from '../layout/EmptyText';
import { ListView } from '../layout/ListView';
import {
  useEntityCursorList,
  type LoadEntityPage,
} from '../page/useEntityCursorList';
import { useEntityOnPage } from '../page/useEntityOnPage';
import { fetchTraceCsv } from './trace/fetchTraceCsv';
import { Timeline } from './trace/Timeline';
import { useTraceVersion } from './trace/useTraceVersion';
import { VersionFilter } from './trace/VersionFilter';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(2),
  },
  explanation: { color: theme.palette.text.secondary },
}));

/**
 * The tab of the trace: who or what did what with which version, when, from
 * which commit and data. `?version=<version>` leaves that version only.
 */
export function TraceContent() {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const fetchApi = useApi(fetchApiRef);
  const { ref } = useEntityOnPage();
  const { version } = useTraceVersion();
  const load = useCallback<LoadEntityPage<TraceStep>>(
    (api, entity, page, request) =>
      api.getTrace(entity, { ...page, version }, request),
    [version],
  );
  const list = useEntityCursorList(load);
  return (
    <MlopsInfoCard
      title={t('entity.trace.title')}
      actions={
        <CsvButton
          load={signal => fetchTraceCsv({ fetchApi, ref, version, signal })}
          fileName={t('entity.trace.fileName', { name: ref.name })}
          disabled={list.items.length === 0}
        />
      }
    >
      <div className={classes.root}>
        <Typography variant="body2" className={classes.explanation}>
          {t('entity.trace.explanation')}
        </Typography>
        <VersionFilter />
        <ListView
          list={list}
          empty={
            version === undefined ? (
              <EmptyText title={t('entity.trace.none')}>
                {t('entity.trace.noneAdvice')}
              </EmptyText>
            ) : (
              <EmptyText title={t('entity.trace.noneOfVersion', { version })} />
            )
          }
        >
          {steps => <Timeline steps={steps} />}
        </ListView>
      </div>
    </MlopsInfoCard>
  );
}
