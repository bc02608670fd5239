import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Waiver } from '@waymark/plugin-maturity-common';
import { shortName } from '@waymark/plugin-page-parts-react';
import { maturityTranslationRef } from '../../translation';
import { ScorecardLink } from '../entities/ScorecardLink';
import { maturityPageAddress } from '../page/maturityPageAddress';
import { WaiverActions } from '../waiver/WaiverActions';
import { WaiverFacts } from '../waiver/WaiverFacts';

const useStyles = makeStyles(theme => ({
  root: { minWidth: 0, overflowWrap: 'anywhere' },
  head: { marginBottom: theme.spacing(0.5) },
  beside: {
    marginBottom: theme.spacing(1),
    '& a': { textDecoration: 'underline' },
  },
}));

/** A waiver: of which check and entity, what became of it, what one may do. */
export function WaiverEntry(props: {
  waiver: Waiver;
  /** Leads to a page of its own; nothing where that is this one. */
  linked?: boolean;
  onChanged: (waiver: Waiver) => void;
}) {
  const { waiver, linked = false, onChanged } = props;
  const { id, entityRef, rubric, track, check, checkTitle, owner } = waiver;
  const classes = useStyles();
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <article className={classes.root} aria-label={checkTitle}>
      <Typography
        variant="subtitle1"
        component="h3"
        className={classes.head}
        dir="auto"
      >
        {linked ? (
          <Link to={maturityPageAddress('', { tab: 'waivers', waiver: id })}>
            {checkTitle}
          </Link>
        ) : (
          checkTitle
        )}
      </Typography>
      <Typography
        variant="body2"
        color="textSecondary"
        component="div"
        className={classes.beside}
      >
        {t('waivers.of', {
          entity: (
            <ScorecardLink
              entity={{ entityRef, title: waiver.title }}
              rubric={rubric}
              track={track}
              check={check}
            />
          ),
        })}
        {owner && (
          <>
            {' · '}
            <EntityRefLink entityRef={owner} title={shortName(owner)} />
          </>
        )}
      </Typography>
      <WaiverFacts waiver={waiver} />
      <WaiverActions waiver={waiver} onDone={onChanged} />
    </article>
  );
}
