import { useTranslationRef } from '@backstage/frontend-plugin-api';
import InputAdornment from '@material-ui/core/InputAdornment';
import SearchIcon from '@material-ui/icons/Search';
import { makeStyles } from '@material-ui/core/styles';
import type {
  LineageNode,
  LineageNodeType,
} from '@waymark/plugin-lineage-common';
import { SearchPicker } from '@waymark/plugin-page-parts-react';
import { useState } from 'react';
import { lineageTranslationRef } from '../../translation';
import { Choice } from '../layout/Choice';
import { NodeName } from '../node/NodeName';
import { NODE_TYPES } from '../view/viewState';
import { useFindNodes } from './useFindNodes';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(1),
    width: '100%',
  },
  field: { flex: `1 1 ${theme.spacing(28)}px` },
}));

/** A search over everything that lineage knows. */
export function NodePicker(props: { onPick: (node: LineageNode) => void }) {
  const { onPick } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  const [type, setType] = useState<LineageNodeType | ''>('');
  const find = useFindNodes(type || undefined);
  return (
    <div className={classes.root}>
      <div className={classes.field}>
        <SearchPicker
          label={t('explorer.picker.label')}
          placeholder={t('explorer.picker.placeholder')}
          start={
            <InputAdornment position="start">
              <SearchIcon fontSize="small" />
            </InputAdornment>
          }
          words={{
            results: t('explorer.picker.results'),
            none: t('explorer.picker.none'),
            advice: t('explorer.picker.noneAdvice'),
          }}
          find={find}
          // Nobody can choose what has no name.
          accepts={({ masked }) => !masked}
          keyOf={({ id }) => id}
          onPick={onPick}
        >
          {node => <NodeName node={node} />}
        </SearchPicker>
      </div>
      <Choice
        label={t('explorer.picker.type')}
        value={type}
        options={[
          { value: '', text: t('explorer.picker.anyType') },
          ...NODE_TYPES.map(name => ({
            value: name,
            text: t(`nodeType.${name}.many`),
          })),
        ]}
        onChoose={setType}
      />
    </div>
  );
}
