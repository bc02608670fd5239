import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import NoneIcon from '@material-ui/icons/Flag';
import type {
  CampaignsPage,
  MaturityApi,
} from '@waymark/plugin-maturity-common';
import { useCursorList, type LoadPage } from '@waymark/plugin-page-parts-react';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { maturityTranslationRef } from '../../translation';
import { ListView } from '../list/ListView';
import { CampaignEntry } from './CampaignEntry';

const PAGE_SIZE = 30;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    padding: theme.spacing(2, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
}));

/** Campaigns with how far they are: those under way, or those that ended. */
export function CampaignList({ archived }: { archived: boolean }) {
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  const load = useCallback<LoadPage<MaturityApi, CampaignsPage>>(
    (api, cursor, signal) =>
      api.listCampaigns(
        {
          state: [archived ? 'archived' : 'active'],
          limit: PAGE_SIZE,
          cursor,
        },
        { signal },
      ),
    [archived],
  );
  const list = useCursorList(maturityApiRef, load);
  return (
    <ListView
      list={list}
      empty={{
        icon: NoneIcon,
        title: t(archived ? 'campaigns.noneArchived' : 'campaigns.none'),
        text: archived ? undefined : t('campaigns.noneAdvice'),
      }}
    >
      {campaigns => (
        <ul className={classes.list} aria-label={t('page.tabs.campaigns')}>
          {campaigns.map(campaign => (
            <li key={campaign.id} className={classes.item}>
              <CampaignEntry campaign={campaign} />
            </li>
          ))}
        </ul>
      )}
    </ListView>
  );
}
