import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { raciTranslationRef } from '../../translation';

const useStyles = makeStyles(theme => ({
  cell: {
    fontSize: theme.typography.subtitle1.fontSize,
    fontWeight: theme.typography.h6.fontWeight,
    verticalAlign: 'bottom',
  },
  // Stays in sight while the activities below it scroll.
  name: { position: 'sticky', left: theme.spacing(1) },
}));

/** The name of the system, domain or owner whose entities follow. */
export function GroupRow(props: {
  group: string | undefined;
  height: number;
  columns: number;
}) {
  const { group, height, columns } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(raciTranslationRef);
  return (
    <tr style={{ height }}>
      <th scope="colgroup" colSpan={columns} className={classes.cell}>
        <span className={classes.name}>
          {group ? (
            <EntityRefLink entityRef={group} hideIcon />
          ) : (
            t('page.matrix.noSuchGroup')
          )}
        </span>
      </th>
    </tr>
  );
}
