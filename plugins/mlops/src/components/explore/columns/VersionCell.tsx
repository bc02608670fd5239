import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ExploreItem } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { Pills } from './Pills';
import { Blank } from './Blank';
import { useCellStyles } from './useCellStyles';

/** The newest version of a model and the aliases that point at it. */
export function VersionCell(props: { item: ExploreItem }) {
  const { latestVersion } = props.item;
  const classes = useCellStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (!latestVersion) {
    return <Blank />;
  }
  const { version, aliases } = latestVersion;
  return (
    <div className={classes.stacked}>
      <span className={classes.line} title={version}>
        {/^\d/.test(version) ? t('explore.row.version', { version }) : version}
      </span>
      {aliases.length > 0 && (
        <Pills values={aliases.map(alias => `@${alias}`)} shown={1} />
      )}
    </div>
  );
}
