import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import MissingIcon from '@material-ui/icons/RadioButtonUnchecked';
import type { CardAnswer } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../../translation';
import { fieldAnchor, isFilled } from './cardFields';
import type { ShownGroup } from './shownGroups';

const useStyles = makeStyles(theme => ({
  root: {
    position: 'sticky',
    top: theme.spacing(2),
    alignSelf: 'start',
    maxHeight: '90vh',
    overflowY: 'auto',
    fontSize: theme.typography.body2.fontSize,
    [theme.breakpoints.down('md')]: { display: 'none' },
    '@media print': { display: 'none' },
    '& ul': { listStyle: 'none', margin: 0, padding: 0 },
  },
  group: {
    margin: theme.spacing(1.5, 0, 0.5),
    fontSize: theme.typography.caption.fontSize,
    fontWeight: theme.typography.h6.fontWeight,
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    // Targets of 24 px: WCAG 2.2, 2.5.8.
    minHeight: theme.spacing(3.5),
    '& svg': {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.body2.fontSize,
    },
  },
}));

/** The way to each field of a long card, on screens with room for it. */
export function CardIndex(props: { answer: CardAnswer; groups: ShownGroup[] }) {
  const { answer, groups } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <nav className={classes.root} aria-label={t('entity.card.index')}>
      <ul>
        {groups.map(({ group, filled, missing }) => (
          <li key={group}>
            <div className={classes.group}>
              {t(`entity.cardGroup.${group}`)}
            </div>
            <ul>
              {[...filled, ...missing].map(field => (
                <li key={field}>
                  <Link
                    href={`#${fieldAnchor(field)}`}
                    className={classes.link}
                  >
                    {t(`entity.cardField.${field}`)}
                    {!isFilled(answer.card, field) && (
                      <MissingIcon titleAccess={t('entity.card.notFilled')} />
                    )}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </nav>
  );
}
