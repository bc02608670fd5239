import { fetchApiRef, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import NoneIcon from '@material-ui/icons/ReceiptOutlined';
import { toSearchParams } from '@waymark/plugin-api-requests-common';
import type {
  GoldenPathsApi,
  Page,
  Receipt,
} from '@waymark/plugin-golden-paths-common';
import {
  ChoiceField,
  CsvButton,
  fetchCsv,
  useApiQuery,
  useCursorList,
  type LoadPage,
} from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { goldenPathsApiRef } from '../../api';
import { goldenPathsTranslationRef } from '../../translation';
import type { TabProps } from '../page/GoldenPathsContent';
import { RECEIPT_STATES } from '../page/goldenPathsAddress';
import { TemplateField } from '../projects/TemplateField';
import { ListView } from '../states/ListView';
import { QueryView } from '../states/QueryView';
import { ReceiptEntry } from './ReceiptEntry';

const PAGE_SIZE = 20;

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(2),
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(1.5, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
}));

/** Runs, newest first; one, where it is asked for. */
export function ReceiptsTab({ params, change }: TabProps) {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  if (!params.receipt) {
    return <AllReceipts params={params} change={change} />;
  }
  return (
    <>
      <Button
        size="small"
        onClick={() => change({ receipt: undefined }, { step: true })}
      >
        {t('receipts.back')}
      </Button>
      <OneReceipt key={params.receipt} taskId={params.receipt} />
    </>
  );
}

function OneReceipt({ taskId }: { taskId: string }) {
  const load = useCallback(
    (api: GoldenPathsApi, signal: AbortSignal) =>
      api.getReceipt(taskId, { signal }),
    [taskId],
  );
  const query = useApiQuery(goldenPathsApiRef, load);
  return (
    <QueryView query={query}>
      {receipt => <ReceiptEntry receipt={receipt} alone />}
    </QueryView>
  );
}

function AllReceipts({ params, change }: TabProps) {
  const { template, ended: state } = params;
  const classes = useStyles();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const fetchApi = useApi(fetchApiRef);
  const load = useCallback<LoadPage<GoldenPathsApi, Page<Receipt>>>(
    (api, cursor, signal) =>
      api.listReceipts(
        { template, state, limit: PAGE_SIZE, cursor },
        { signal },
      ),
    [template, state],
  );
  const list = useCursorList(goldenPathsApiRef, load, { keepPrevious: true });
  return (
    <>
      <div className={classes.bar}>
        <TemplateField params={params} change={change} />
        <ChoiceField
          label={t('receipts.ended')}
          choices={RECEIPT_STATES.map(value => ({
            value,
            label: t(`receipts.state.${value}`),
          }))}
          chosen={state ? [state] : []}
          // The list is asked for one at a time.
          onChoose={values => {
            const chosen = values.pop();
            change({ ended: RECEIPT_STATES.find(one => one === chosen) });
          }}
        />
      </div>
      <ListView
        list={list}
        actions={
          <CsvButton
            fileName="golden-paths-receipts.csv"
            load={signal =>
              fetchCsv({
                fetchApi,
                pluginId: 'golden-paths',
                path: '/v1/receipts',
                parameters: page =>
                  toSearchParams({ template, state, ...page }),
                signal,
              })
            }
          />
        }
        empty={{
          icon: NoneIcon,
          title: t('receipts.none'),
          text: t('receipts.noneAdvice'),
        }}
      >
        {receipts => (
          <ul className={classes.list} aria-label={t('receipts.title')}>
            {receipts.map(receipt => (
              <li key={receipt.taskId} className={classes.item}>
                <ReceiptEntry receipt={receipt} />
              </li>
            ))}
          </ul>
        )}
      </ListView>
    </>
  );
}
