import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import InheritedIcon from '@material-ui/icons/SubdirectoryArrowRight';
import type { RaciOrigin } from '@waymark/plugin-raci-common';
import { raciTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.25),
    fontSize: theme.typography.caption.fontSize,
    color: theme.palette.text.secondary,
    // In the middle of a text, a colour alone does not make a link.
    '& a': { textDecoration: 'underline' },
  },
  icon: { fontSize: theme.typography.pxToRem(14) },
}));

/** Where a cell comes from: "from system Billing". */
export function OriginMark(props: {
  origin: RaciOrigin;
  /** Says "stated here" too, of which a table is silent. */
  always?: boolean;
}) {
  const { origin, always = false } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  if (origin.level === 'entity') {
    return always ? (
      <span className={classes.root}>{t('origin.entity')}</span>
    ) : null;
  }
  return (
    <span className={classes.root}>
      <InheritedIcon className={classes.icon} aria-hidden />
      <span>
        <OriginText origin={origin} />
      </span>
    </span>
  );
}

function OriginText(props: { origin: RaciOrigin }) {
  const { level, ref, expression } = props.origin;
  const { t } = useTranslationRef(raciTranslationRef);
  if (level === 'system' || level === 'domain') {
    return (
      <>
        {ref
          ? t(`origin.${level}`, {
              name: <EntityRefLink entityRef={ref} hideIcon />,
            })
          : t(`origin.${level}Hidden`)}
      </>
    );
  }
  return (
    <>
      {expression
        ? t('origin.defaultExpression', { expression })
        : t('origin.default')}
    </>
  );
}
