import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityRefLink,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import type { ExploreItem } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { useCellStyles } from './useCellStyles';

/** The owner, or a warning where there is none or nobody knows it. */
export function OwnerCell(props: { item: ExploreItem }) {
  const { owner, ownerMissing } = props.item;
  const classes = useCellStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  if (owner && !ownerMissing) {
    return <OwnerLink owner={owner} />;
  }
  return (
    <span
      className={classes.warning}
      title={owner && `${owner}: ${t('explore.row.ownerMissing')}`}
    >
      <WarningIcon
        fontSize="inherit"
        className={classes.warningIcon}
        aria-hidden
      />
      <span className={classes.line}>{owner ?? t('explore.row.noOwner')}</span>
    </span>
  );
}

function OwnerLink(props: { owner: string }) {
  const { owner } = props;
  const classes = useCellStyles();
  const { primaryTitle } = useEntityPresentation(owner, {
    defaultKind: 'group',
  });
  // The link's own content is a box, which cannot end in an ellipsis.
  return (
    <span className={classes.line} title={primaryTitle}>
      <EntityRefLink entityRef={owner}>{primaryTitle}</EntityRefLink>
    </span>
  );
}
