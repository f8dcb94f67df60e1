import { closeTestCluster } from './cluster';

export default closeTestCluster;
