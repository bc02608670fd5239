import { LinkButton } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import NoneIcon from '@material-ui/icons/EditOutlined';
import type {
  Draft,
  GoldenPathsApi,
  Page,
} from '@waymark/plugin-golden-paths-common';
import {
  ConfirmDialog,
  RelativeTime,
  shortName,
  useCursorList,
  useOptionalLink,
  type LoadPage,
} from '@waymark/plugin-page-parts-react';
import { useState } from 'react';
import { goldenPathsApiRef } from '../../api';
import { goldenPathsRouteRef } from '../../routes';
import { goldenPathsTranslationRef } from '../../translation';
import { ListView } from '../states/ListView';

const PAGE_SIZE = 20;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  what: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
}));

const loadDrafts: LoadPage<GoldenPathsApi, Page<Draft>> = (
  api,
  cursor,
  signal,
) => api.listDrafts({ limit: PAGE_SIZE, cursor }, { signal });

/** The forms the reader began: go on with one, or let go of it. */
export function DraftList() {
  const classes = useStyles();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const list = useCursorList(goldenPathsApiRef, loadDrafts);
  const [deleted, setDeleted] = useState<readonly string[]>([]);
  const [leaving, setLeaving] = useState<Draft>();
  const api = useApi(goldenPathsApiRef);
  const left = (draft: Draft) => !deleted.includes(draft.id);
  const items = list.items.filter(left);
  const first = list.first && {
    ...list.first,
    // What was deleted here is no more among those that were counted.
    totalItems:
      list.first.totalItems === undefined
        ? undefined
        : list.first.totalItems - deleted.length,
  };
  return (
    <>
      <ListView
        list={{ ...list, items, first }}
        compact
        empty={{
          icon: NoneIcon,
          title: t('drafts.none'),
          text: t('drafts.noneAdvice'),
        }}
      >
        {drafts => (
          <ul className={classes.list} aria-label={t('drafts.title')}>
            {drafts.map(draft => (
              <li key={draft.id} className={classes.item}>
                <DraftEntry draft={draft} onDelete={() => setLeaving(draft)} />
              </li>
            ))}
          </ul>
        )}
      </ListView>
      {leaving && (
        <ConfirmDialog
          title={t('drafts.confirm.title')}
          confirm={t('drafts.confirm.button')}
          onClose={() => setLeaving(undefined)}
          onConfirm={async () => {
            await api.deleteDraft(leaving.id);
            setDeleted([...deleted, leaving.id]);
            setLeaving(undefined);
          }}
        >
          <Typography variant="body2">
            {t('drafts.confirm.text', { title: titleOf(leaving) })}
          </Typography>
        </ConfirmDialog>
      )}
    </>
  );
}

function DraftEntry(props: { draft: Draft; onDelete: () => void }) {
  const { draft, onDelete } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const page = useOptionalLink(goldenPathsRouteRef) ?? '/golden-paths';
  const title = titleOf(draft);
  return (
    <>
      <Typography variant="body2" component="div" className={classes.what}>
        {title} · {t('drafts.changed')} <RelativeTime at={draft.changedAt} />
      </Typography>
      <LinkButton
        size="small"
        variant="outlined"
        to={`${page}/drafts/${encodeURIComponent(draft.id)}`}
        aria-label={t('drafts.goOnOf', { title })}
      >
        {t('drafts.goOn')}
      </LinkButton>
      <Button
        size="small"
        aria-label={t('drafts.deleteOf', { title })}
        onClick={onDelete}
      >
        {t('drafts.delete')}
      </Button>
    </>
  );
}

/** What a draft is called: as its template, with the name it will have. */
function titleOf({ templateTitle, templateRef, formData }: Draft): string {
  const template = templateTitle ?? shortName(templateRef);
  const name = formData.title ?? formData.name;
  return typeof name === 'string' && name ? `${template}: ${name}` : template;
}
