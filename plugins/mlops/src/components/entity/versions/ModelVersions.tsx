import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { ModelVersion } from '@waymark/plugin-mlops-common';
import { useState } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { MlopsInfoCard } from '../../card/MlopsInfoCard';
import { EmptyText } from '../layout/EmptyText';
import { ListView } from '../layout/ListView';
import {
  useEntityCursorList,
  type LoadEntityPage,
} from '../page/useEntityCursorList';
import { chooseVersion } from './chooseVersion';
import { MetricHistory } from './MetricHistory';
import { VersionComparison } from './VersionComparison';
import { VersionsTable } from './VersionsTable';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(3),
    minWidth: 0,
  },
}));

const load: LoadEntityPage<ModelVersion> = (api, ref, page, request) =>
  api.getModelVersions(ref, page, request);

/** All versions of a model, how they moved, and two of them side by side. */
export function ModelVersions() {
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const list = useEntityCursorList(load);
  const [chosen, setChosen] = useState<string[]>([]);
  // The list is from the newest to the oldest: what comes later is older.
  const [right, left] = list.items
    .map(item => item.version)
    .filter(version => chosen.includes(version));
  return (
    <div className={classes.root}>
      {left !== undefined && (
        <VersionComparison
          left={left}
          right={right}
          close={() => setChosen([])}
        />
      )}
      <MlopsInfoCard title={t('entity.versions.title')}>
        <ListView
          list={list}
          empty={
            <EmptyText title={t('entity.versions.none')}>
              {t('entity.versions.noneAdvice')}
            </EmptyText>
          }
        >
          {versions => (
            <VersionsTable
              versions={versions}
              chosen={chosen}
              choose={version => setChosen(chooseVersion(chosen, version))}
            />
          )}
        </ListView>
      </MlopsInfoCard>
      {list.items.length > 0 && <MetricHistory versions={list.items} />}
    </div>
  );
}
