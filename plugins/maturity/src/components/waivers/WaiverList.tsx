import { makeStyles } from '@material-ui/core/styles';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import type {
  MaturityApi,
  Waiver,
  WaiversPage,
  WaiversQuery,
} from '@waymark/plugin-maturity-common';
import { useCursorList, type LoadPage } from '@waymark/plugin-page-parts-react';
import { useCallback, useState, type ComponentType } from 'react';
import { maturityApiRef } from '../../api';
import { ListView } from '../list/ListView';
import { WaiverEntry } from './WaiverEntry';

const PAGE_SIZE = 30;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(1.5, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
}));

/** Waivers, newest first, with what the reader may do about each. */
export function WaiverList(props: {
  /** Stable between renders. */
  query: WaiversQuery;
  label: string;
  empty: {
    icon: ComponentType<SvgIconProps>;
    title: string;
    text?: string;
  };
}) {
  const { query, label, empty } = props;
  const classes = useStyles();
  // What was answered here stays in sight, as it is now.
  const [answered, setAnswered] = useState<Record<string, Waiver>>({});
  const load = useCallback<LoadPage<MaturityApi, WaiversPage>>(
    (api, cursor, signal) =>
      api.listWaivers({ ...query, limit: PAGE_SIZE, cursor }, { signal }),
    [query],
  );
  const list = useCursorList(maturityApiRef, load, { keepPrevious: true });
  return (
    <ListView list={list} empty={empty}>
      {waivers => (
        <ul className={classes.list} aria-label={label}>
          {waivers.map(waiver => (
            <li key={waiver.id} className={classes.item}>
              <WaiverEntry
                waiver={answered[waiver.id] ?? waiver}
                linked
                onChanged={changed =>
                  setAnswered(before => ({ ...before, [changed.id]: changed }))
                }
              />
            </li>
          ))}
        </ul>
      )}
    </ListView>
  );
}
