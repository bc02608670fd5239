import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import FreeIcon from '@material-ui/icons/WeekendOutlined';
import {
  useCursorList,
  type LoadPage,
  ChoiceField,
} from '@waymark/plugin-page-parts-react';
import {
  RACI_ROLES,
  type Duty,
  type HandoverRole,
  type Page,
  type RaciApi,
} from '@waymark/plugin-raci-common';
import { useCallback, useState } from 'react';
import { raciApiRef } from '../../api';
import { raciTranslationRef } from '../../translation';
import { HandoverDialog } from '../handover/HandoverDialog';
import { HandoverList } from '../handovers/HandoverList';
import { ListView } from '../list/ListView';
import type { TabProps } from '../page/RaciContent';
import { PartyName } from '../party/PartyName';
import { useReader } from '../reader/useReader';
import { DutiesCsv } from './DutiesCsv';
import { DutyTable, isHandedOver } from './DutyTable';
import { mayOffer } from './mayOffer';
import { PartyChanges } from './PartyChanges';
import { useParty } from './useParty';

const PAGE_SIZE = 100;

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: theme.spacing(1, 0),
  },
  heading: { flex: '1 1 auto' },
}));

/** What is being handed over. */
type Offer = { all: true } | { duty: Duty; role: HandoverRole };

/** Everything that a person or group has to do with, and what of it changed. */
export function PartyView(
  props: TabProps & { partyRef: string; mine?: boolean },
) {
  const { partyRef, mine = false, params, change } = props;
  const { role: roles } = params;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  const reader = useReader();
  const party = useParty(partyRef);
  const [offer, setOffer] = useState<Offer>();
  const [asked, setAsked] = useState(0);
  const load = useCallback<LoadPage<RaciApi, Page<Duty>>>(
    (api, cursor, signal) =>
      api.listDuties(
        partyRef,
        { role: roles, limit: PAGE_SIZE, cursor },
        { signal },
      ),
    [partyRef, roles],
  );
  const list = useCursorList(raciApiRef, load, { keepPrevious: true });
  // What a person has through a group is the group's to hand over.
  const holderOf = ({ through }: Duty) =>
    through ? { ref: through } : { ref: partyRef, state: party?.state };
  const canOffer = (duty: Duty) => mayOffer(holderOf(duty), reader);
  const holdsItself = list.items.some(
    duty => !duty.through && isHandedOver(duty.role) && canOffer(duty),
  );
  return (
    <Grid container spacing={3}>
      <Grid item xs={12} md={8}>
        <div className={classes.bar}>
          <Typography variant="h6" component="h2" className={classes.heading}>
            {mine ? (
              t('page.duties.mine')
            ) : (
              <PartyName
                party={party ?? { ref: partyRef }}
                mine={reader.isMine(partyRef)}
              />
            )}
          </Typography>
          <ChoiceField
            label={t('page.filters.role')}
            chosen={roles ?? []}
            choices={RACI_ROLES.map(value => ({
              value,
              label: t(`role.${value}.title`),
            }))}
            onChoose={values =>
              change({ role: RACI_ROLES.filter(one => values.includes(one)) })
            }
          />
          <DutiesCsv partyRef={partyRef} roles={roles} />
          {holdsItself && (
            <Button
              size="small"
              variant="outlined"
              aria-haspopup="dialog"
              onClick={() => setOffer({ all: true })}
            >
              {t('page.duties.handOverAll')}
            </Button>
          )}
        </div>
        <ListView
          list={list}
          empty={{
            icon: FreeIcon,
            title: t('page.duties.none'),
            text: roles
              ? t('page.duties.noneOfRoles')
              : t('page.duties.noneAdvice'),
          }}
        >
          {duties => (
            <DutyTable
              duties={duties}
              canOffer={canOffer}
              onHandOver={(duty, role) => setOffer({ duty, role })}
            />
          )}
        </ListView>
      </Grid>
      <Grid item xs={12} md={4}>
        <Typography variant="h6" component="h2">
          {t('page.duties.handovers')}
        </Typography>
        <HandoverList key={asked} party={partyRef} show="open" compact />
        <Typography variant="h6" component="h2">
          {t('page.duties.changes')}
        </Typography>
        <PartyChanges partyRef={partyRef} />
      </Grid>
      {offer && (
        <HandoverDialog
          open
          onClose={() => setOffer(undefined)}
          onAsked={() => setAsked(before => before + 1)}
          from={'duty' in offer ? holderOf(offer.duty).ref : partyRef}
          {...('duty' in offer
            ? { items: [{ ...offer.duty, role: offer.role }] }
            : { all: true })}
        />
      )}
    </Grid>
  );
}
