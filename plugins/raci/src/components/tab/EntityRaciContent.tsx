import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Grid from '@material-ui/core/Grid';
import EditIcon from '@material-ui/icons/Edit';
import { useState } from 'react';
import { raciTranslationRef } from '../../translation';
import { RaciInfoCard } from '../card/RaciInfoCard';
import { RaciOverview } from '../card/RaciOverview';
import { EditDialog } from '../edit/EditDialog';
import { useActivities } from '../entity/useActivities';
import { useEntityRaci } from '../entity/useEntityRaci';
import { HistoryList } from '../history/HistoryList';
import { QueryView } from '../states/QueryView';
import { EntityHandovers } from './EntityHandovers';

/** The tab of RACI: who acts, what changed, what changes hands, and Edit. */
export function EntityRaciContent() {
  const { t } = useTranslationRef(raciTranslationRef);
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  const query = useEntityRaci(entityRef);
  const activities = useActivities();
  const [editing, setEditing] = useState(false);
  // The list of hand-overs is another question: it is asked anew with a new key.
  const [asked, setAsked] = useState(0);
  const changed = () => {
    query.retry();
    setAsked(times => times + 1);
  };
  return (
    <Grid container spacing={3}>
      <Grid item xs={12}>
        <RaciInfoCard
          title={t('tab.who')}
          actions={
            query.value && (
              <Button
                size="small"
                variant="outlined"
                startIcon={<EditIcon />}
                aria-haspopup="dialog"
                onClick={() => setEditing(true)}
              >
                {t(query.value.may.propose ? 'tab.edit' : 'tab.write')}
              </Button>
            )
          }
        >
          <QueryView query={query}>
            {raci => <RaciOverview raci={raci} onChanged={changed} />}
          </QueryView>
        </RaciInfoCard>
      </Grid>
      <Grid item xs={12} md={6}>
        <RaciInfoCard title={t('tab.handovers')}>
          <EntityHandovers
            key={asked}
            entityRef={entityRef}
            onChanged={query.retry}
          />
        </RaciInfoCard>
      </Grid>
      <Grid item xs={12} md={6}>
        <RaciInfoCard title={t('tab.history')}>
          <HistoryList entityRef={entityRef} activities={activities} />
        </RaciInfoCard>
      </Grid>
      {editing && query.value && (
        <EditDialog
          entity={entity}
          raci={query.value}
          onClose={() => setEditing(false)}
        />
      )}
    </Grid>
  );
}
