import { stringify } from 'yaml';
import { firstStart } from './first-start.ts';

const FIRST_START = '/usr/local/sbin/start-notebooks';

/** Debian's and Ubuntu's own way of having updates put in. Source: the `unattended-upgrades` package. */
const UPGRADES = `APT::Periodic::Update-Package-Lists "1";
APT::Periodic::Unattended-Upgrade "1";
`;

/**
 * What a new server is given to become one that runs this image: a cloud-init user data text for
 * Ubuntu or Debian. It is made by a YAML writer, so nothing in it can become a key of its own.
 *
 * Source: cloud-init's "Module reference" (`packages`, `write_files`, `runcmd`).
 */
export function cloudInit(image: string): string {
  const data = {
    package_update: true,
    packages: ['docker.io', 'openssl', 'unattended-upgrades'],
    write_files: [
      { path: '/etc/apt/apt.conf.d/20auto-upgrades', content: UPGRADES },
      { path: FIRST_START, permissions: '0700', content: firstStart(image) },
    ],
    runcmd: [[FIRST_START]],
  };
  return `#cloud-config\n${stringify(data, { lineWidth: 0 })}`;
}
