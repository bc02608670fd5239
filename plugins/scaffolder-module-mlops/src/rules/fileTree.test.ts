import { buildTree, type Folder } from './fileTree';

const file = (path: string) => ({ path, size: 1 });
const shape = (folder: Folder): unknown => ({
  [folder.name]: [
    ...folder.folders.map(shape),
    ...folder.files.map(({ name }) => name),
  ],
});

describe('buildTree', () => {
  it('has folders before files, each by name', () => {
    const tree = buildTree(
      ['src/b/x.py', 'README.md', 'src/a.py', '.waymark/template.yaml'].map(
        file,
      ),
    );
    expect(shape(tree)).toEqual({
      '': [
        { '.waymark': ['template.yaml'] },
        { src: [{ b: ['x.py'] }, 'a.py'] },
        'README.md',
      ],
    });
  });

  it('counts all files below', () => {
    const tree = buildTree(['a/b/c', 'a/d', 'e'].map(file));
    expect(tree.count).toBe(3);
    expect(tree.folders[0].count).toBe(2);
    expect(tree.folders[0].folders[0].count).toBe(1);
  });

  it('takes no files', () => {
    expect(buildTree([])).toEqual({
      name: '',
      folders: [],
      files: [],
      count: 0,
    });
  });
});
