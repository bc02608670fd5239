import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import type { ProjectDetail } from '@waymark/plugin-golden-paths-common';
import { RelativeTime, safeAddress } from '@waymark/plugin-page-parts-react';
import { goldenPathsTranslationRef } from '../../translation';

/** An update that waits to be merged; nothing where none does. */
export function ProposedNote(props: { proposed: ProjectDetail['proposed'] }) {
  const { proposed } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  if (!proposed) {
    return null;
  }
  const { url, branch, at } = proposed;
  const address = safeAddress(url);
  return (
    <Typography variant="body2" component="div">
      {t('project.proposed')}{' '}
      {address ? (
        <Link to={address} underline="always">
          {t('project.proposedOpen')}
        </Link>
      ) : (
        branch
      )}{' '}
      <RelativeTime at={at} />
    </Typography>
  );
}
