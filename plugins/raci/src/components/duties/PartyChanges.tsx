import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import QuietIcon from '@material-ui/icons/DoneAll';
import {
  RelativeTime,
  useCursorList,
  type LoadPage,
} from '@waymark/plugin-page-parts-react';
import type { Page, RaciApi, RaciChange } from '@waymark/plugin-raci-common';
import { useCallback } from 'react';
import { raciApiRef } from '../../api';
import { raciTranslationRef } from '../../translation';
import { useActivities } from '../entity/useActivities';
import { ChangeText } from '../history/ChangeText';
import { ListView } from '../list/ListView';

const PAGE_SIZE = 30;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(0.5, 0, 0.5, 1.5),
    borderLeft: `2px solid ${theme.palette.divider}`,
    fontSize: theme.typography.body2.fontSize,
    overflowWrap: 'anywhere',
  },
  when: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
}));

/** Duties that came to somebody and went, newest first. */
export function PartyChanges({ partyRef }: { partyRef: string }) {
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const activities = useActivities();
  const load = useCallback<LoadPage<RaciApi, Page<RaciChange>>>(
    (api, cursor, signal) =>
      api.listPartyChanges(partyRef, { limit: PAGE_SIZE, cursor }, { signal }),
    [partyRef],
  );
  const list = useCursorList(raciApiRef, load);
  return (
    <ListView
      list={list}
      compact
      empty={{
        icon: QuietIcon,
        title: t('page.duties.noChanges'),
        text: t('page.duties.noChangesAdvice'),
      }}
    >
      {changes => (
        <ol className={classes.list} aria-label={t('page.duties.changes')}>
          {changes.map(change => (
            <li key={change.id} className={classes.item}>
              <div className={classes.when}>
                <RelativeTime at={change.at} />
              </div>
              <EntityRefLink
                entityRef={change.entityRef}
                title={change.title}
              />
              {': '}
              <ChangeText
                change={change}
                activity={
                  activities.get(change.activity)?.title ?? change.activity
                }
              />
            </li>
          ))}
        </ol>
      )}
    </ListView>
  );
}
