import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import NoneIcon from '@material-ui/icons/SwapHoriz';
import { useCursorList, type LoadPage } from '@waymark/plugin-page-parts-react';
import type {
  Handover,
  HandoverState,
  Page,
  RaciApi,
} from '@waymark/plugin-raci-common';
import { useCallback, useState } from 'react';
import { raciApiRef } from '../../api';
import { raciTranslationRef } from '../../translation';
import { ListView } from '../list/ListView';
import { HandoverEntry } from './HandoverEntry';

const PAGE_SIZE = 30;
const STATES: Record<'open' | 'ended' | 'all', HandoverState[] | undefined> = {
  open: ['asked', 'accepted', 'proposed'],
  ended: ['done', 'declined', 'withdrawn'],
  all: undefined,
};

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(1.5, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
}));

/** Hand-overs, newest first, with what the reader may do about each. */
export function HandoverList(props: {
  /** Only those that somebody takes part in. */
  party?: string;
  /** Those under way, those that ended, or both. */
  show: keyof typeof STATES;
  /** Beside something greater. */
  compact?: boolean;
}) {
  const { party, show, compact } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  // What was answered here stays in sight, as it is now.
  const [answered, setAnswered] = useState<Record<string, Handover>>({});
  const load = useCallback<LoadPage<RaciApi, Page<Handover>>>(
    (api, cursor, signal) =>
      api.listHandovers(
        { party, state: STATES[show], limit: PAGE_SIZE, cursor },
        { signal },
      ),
    [party, show],
  );
  const list = useCursorList(raciApiRef, load, { keepPrevious: true });
  return (
    <ListView
      list={list}
      compact={compact}
      empty={{
        icon: NoneIcon,
        title: t('page.handovers.none'),
        text: t('page.handovers.noneAdvice'),
      }}
    >
      {handovers => (
        <ul className={classes.list} aria-label={t('page.tabs.handovers')}>
          {handovers.map(({ id }, index) => (
            <li key={id} className={classes.item}>
              <HandoverEntry
                handover={answered[id] ?? handovers[index]}
                onChanged={changed =>
                  setAnswered(before => ({ ...before, [id]: changed }))
                }
              />
            </li>
          ))}
        </ul>
      )}
    </ListView>
  );
}
