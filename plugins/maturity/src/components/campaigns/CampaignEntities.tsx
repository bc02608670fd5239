import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import DoneIcon from '@material-ui/icons/DoneAll';
import type {
  CampaignDetail,
  CampaignEntity,
  MaturityApi,
  Page,
} from '@waymark/plugin-maturity-common';
import {
  ChoiceField,
  ChoiceToggle,
  type LoadPage,
  shortName,
  useCursorList,
} from '@waymark/plugin-page-parts-react';
import { useCallback, useState } from 'react';
import { maturityApiRef } from '../../api';
import { maturityTranslationRef } from '../../translation';
import { ListView } from '../list/ListView';
import { CampaignEntityEntry } from './CampaignEntityEntry';

const PAGE_SIZE = 30;
const SHOWN = ['open', 'done', 'all'] as const;
const DONE = { open: false, done: true, all: undefined };

const useStyles = makeStyles(theme => ({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    marginBottom: theme.spacing(1),
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(1, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
}));

/** The entities of a campaign, those first that are not done. */
export function CampaignEntities({ campaign }: { campaign: CampaignDetail }) {
  const { id, rubric, teams } = campaign;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('open');
  const [owner, setOwner] = useState<string[]>([]);
  const load = useCallback<LoadPage<MaturityApi, Page<CampaignEntity>>>(
    (api, cursor, signal) =>
      api.listCampaignEntities(
        id,
        {
          done: DONE[shown],
          ...(owner.length > 0 && { owner }),
          limit: PAGE_SIZE,
          cursor,
        },
        { signal },
      ),
    [id, shown, owner],
  );
  const list = useCursorList(maturityApiRef, load, { keepPrevious: true });
  return (
    <>
      <div className={classes.bar}>
        <ChoiceToggle
          label={t('campaigns.showEntities')}
          value={shown}
          choices={SHOWN.map(value => ({
            value,
            label: t(`campaigns.shownEntities.${value}`),
          }))}
          onChoose={setShown}
        />
        <ChoiceField
          label={t('page.filters.owner')}
          choices={teams.flatMap(team =>
            team.owner
              ? [
                  {
                    value: team.owner,
                    label: shortName(team.owner),
                    count: team.total,
                  },
                ]
              : [],
          )}
          chosen={owner}
          nameOf={shortName}
          onChoose={setOwner}
        />
      </div>
      <ListView
        list={list}
        empty={{
          icon: DoneIcon,
          title: t(`campaigns.noEntities.${shown}`),
        }}
      >
        {entities => (
          <ul className={classes.list} aria-label={t('campaigns.entities')}>
            {entities.map(entity => (
              <li key={entity.entityRef} className={classes.item}>
                <CampaignEntityEntry entity={entity} rubric={rubric} />
              </li>
            ))}
          </ul>
        )}
      </ListView>
    </>
  );
}
