import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type {
  RaciCell,
  RaciOrigin,
  RaciRole,
  ResolvedActivity,
} from '@waymark/plugin-raci-common';
import { shortRef } from '../../form/shortRef';
import type { FieldTexts } from '../../form/readTexts';
import { waymarkFieldsTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    overflowWrap: 'anywhere',
    fontSize: theme.typography.body2.fontSize,
  },
  origin: {
    fontSize: theme.typography.caption.fontSize,
    color: theme.palette.text.secondary,
  },
}));

/** Who has a role, and where that is stated. */
export function ResolvedRole(props: {
  activity: ResolvedActivity;
  role: RaciRole;
}) {
  const { activity, role } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(waymarkFieldsTranslationRef);
  const nobody = activity.nobody?.find(one => one.role === role);
  const said = activity[role].map(cell => ({
    name: nameOf(t, cell),
    origin: cell.origin,
  }));
  if (said.length === 0 && nobody) {
    said.push({ name: t('raci.nobody'), origin: nobody.origin });
  }
  if (said.length === 0) {
    return <span className={classes.origin}>{t('raci.notStated')}</span>;
  }
  return (
    <ul className={classes.list}>
      {said.map(({ name, origin }, index) => (
        <li key={index}>
          {name} <span className={classes.origin}>{originOf(t, origin)}</span>
        </li>
      ))}
    </ul>
  );
}

function nameOf(t: FieldTexts, cell: RaciCell): string {
  if (cell.masked) {
    return t('raci.masked');
  }
  const name = cell.title ?? shortRef(cell.ref);
  switch (cell.state) {
    case 'left':
      return t('raci.left', { name });
    case 'missing':
      return t('raci.missing', { name });
    case 'empty':
      return t('raci.empty', { name });
    default:
      return name;
  }
}

function originOf(t: FieldTexts, { level, ref }: RaciOrigin): string {
  if (level === 'entity' || level === 'default') {
    return t(`raci.origin.${level}`);
  }
  return ref
    ? t(`raci.origin.${level}`, { name: shortRef(ref) })
    : t(`raci.origin.${level}Hidden`);
}
