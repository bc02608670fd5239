import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { CampaignDetail } from '@waymark/plugin-maturity-common';
import { ScrollTable, shortName } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { CampaignProgressBar } from './CampaignProgressBar';

const useStyles = makeStyles(theme => ({
  progress: { width: '60%', minWidth: theme.spacing(22) },
}));

/** How far each owner is, the furthest from done first. */
export function TeamTable(props: { teams: CampaignDetail['teams'] }) {
  const { teams } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <ScrollTable
      label={t('campaigns.teams')}
      columns={[
        { id: 'team', title: t('page.filters.owner') },
        { id: 'progress', title: t('campaigns.done') },
      ]}
    >
      {teams.map(({ owner, ...progress }) => {
        const name = owner ? shortName(owner) : t('page.heatMap.noGroup.owner');
        return (
          <tr key={owner ?? ''}>
            <th scope="row">
              {owner ? <EntityRefLink entityRef={owner} title={name} /> : name}
            </th>
            <td className={classes.progress}>
              <CampaignProgressBar progress={progress} name={name} />
            </td>
          </tr>
        );
      })}
    </ScrollTable>
  );
}
