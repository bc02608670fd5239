import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Handover, RaciApi } from '@waymark/plugin-raci-common';
import { useApiQuery } from '@waymark/plugin-page-parts-react';
import { useCallback, useState } from 'react';
import { raciApiRef } from '../../api';
import { raciTranslationRef } from '../../translation';
import { HandoverActions } from '../handover/HandoverActions';
import { HandoverItems } from '../handover/HandoverItems';
import { HandoverState } from '../handover/HandoverState';
import { PartyName } from '../party/PartyName';
import { QueryView } from '../states/QueryView';

/** Those under way of one entity: each is one duty or a few, so one page is all. */
const PAGE_SIZE = 100;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 0),
    overflowWrap: 'anywhere',
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
}));

/** What changes hands at an entity now, with what the reader may do about it. */
export function EntityHandovers(props: {
  entityRef: string;
  onChanged: () => void;
}) {
  const { entityRef, onChanged } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  // What was answered here stays in sight, as it is now.
  const [answered, setAnswered] = useState<Record<string, Handover>>({});
  const load = useCallback(
    (api: RaciApi, signal: AbortSignal) =>
      api.listHandovers(
        {
          entityRef,
          state: ['asked', 'accepted', 'proposed'],
          limit: PAGE_SIZE,
        },
        { signal },
      ),
    [entityRef],
  );
  const query = useApiQuery(raciApiRef, load);
  return (
    <QueryView query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Typography variant="body2" color="textSecondary">
            {t('tab.noHandovers')}
          </Typography>
        ) : (
          <ul className={classes.list}>
            {items
              .map(one => answered[one.id] ?? one)
              .map(handover => (
                <li key={handover.id} className={classes.item}>
                  <span>
                    {t('tab.fromTo', {
                      from: <PartyName party={{ ref: handover.from }} />,
                      to: <PartyName party={{ ref: handover.to }} />,
                    })}
                  </span>
                  <HandoverItems
                    items={handover.items.filter(
                      item => item.entityRef === entityRef,
                    )}
                  />
                  {handover.reason && (
                    <Typography variant="body2" color="textSecondary">
                      {handover.reason}
                    </Typography>
                  )}
                  <HandoverState handover={handover} />
                  <HandoverActions
                    handover={handover}
                    onChanged={changed => {
                      setAnswered(before => ({
                        ...before,
                        [changed.id]: changed,
                      }));
                      onChanged();
                    }}
                  />
                </li>
              ))}
          </ul>
        )
      }
    </QueryView>
  );
}
