import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Certificate } from '../../tools/emulator/server.cts';

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** An authority as companies have one of their own, made by openssl: nobody trusts it unless told to. */
export class Authority {
	private readonly folder = mkdtempSync(join(tmpdir(), 'nudgescribe-authority-'));

	/** The file to name in NODE_EXTRA_CA_CERTS. */
	readonly file = join(this.folder, 'authority.pem');

	private issued = 0;

	constructor() {
		const subject = ['-subj', '/CN=Authority of a test', '-days', '2'];
		this.openssl(
			'req',
			'-x509',
			...newKey,
			...subject,
			'-keyout',
			'authority.key',
			'-out',
			this.file,
		);
	}

	/**
	 * @param names whom the certificate is for, as openssl takes them: 'DNS:localhost,IP:127.0.0.1'
	 * @param days for how long it is valid from now on; below 0, it has expired
	 */
	issue(names: string, days = 1): Certificate {
		const name = `server${(this.issued += 1)}`;
		writeFileSync(join(this.folder, `${name}.ext`), `subjectAltName=${names}\n`);
		const request = ['-subj', `/CN=${name}`, '-keyout', `${name}.key`, '-out', `${name}.csr`];
		this.openssl('req', ...newKey, ...request);
		const by = ['-CA', this.file, '-CAkey', 'authority.key', '-CAcreateserial'];
		const what = ['-in', `${name}.csr`, '-extfile', `${name}.ext`, '-out', `${name}.pem`];
		this.openssl('x509', '-req', ...by, ...what, '-days', String(days));
		return { key: this.text(`${name}.key`), cert: this.text(`${name}.pem`) };
	}

	/** Removes its files. */
	remove(): void {
		rmSync(this.folder, { recursive: true, force: true });
	}

	private text(name: string): string {
		return readFileSync(join(this.folder, name), 'utf8');
	}

	private openssl(...words: string[]): void {
		execFileSync('openssl', words, { cwd: this.folder, stdio: 'pipe' });
	}
}
