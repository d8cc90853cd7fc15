/**
 * What a new server does once, as root, when it starts for the first time: makes a token and a
 * certificate, starts the image, and says where it is, on the screen of the machine and to whoever
 * logs in. Jupyter speaks https itself, so that the token never travels in the open; nobody vouches
 * for the certificate, because the machine has no name yet that somebody could vouch for.
 *
 * @param image a checked name: it stands between single quotes
 *
 * Source: Jupyter Server's "Running a public Jupyter Server", `JUPYTER_TOKEN`.
 */
export function firstStart(image: string): string {
  return `#!/bin/sh
set -eu
umask 077
image='${image}'
mkdir -p /etc/notebooks/tls

# On the screen of the machine, also where that shows something already, and at login.
tell() {
  printf '\\n%s\\n\\n' "$1" >> /etc/issue
  printf '\\n%s\\n\\n' "$1" >> /etc/motd
  agetty --reload || true
}

# The token: 24 letters and digits that nobody else knows, few enough to be written off a screen.
token=$(openssl rand -hex 12)
printf 'JUPYTER_TOKEN=%s\\n' "$token" > /etc/notebooks/env

# The address that others reach this machine by, and a certificate for it.
address=$(ip -4 route get 192.0.2.1 | sed -n 's/.* src \\([0-9.]*\\).*/\\1/p')
if [ -z "$address" ]; then
  tell 'No notebooks yet: this machine has no IPv4 address. Make one that has.'
  exit 1
fi
openssl req -x509 -newkey rsa:2048 -nodes -days 800 -subj "/CN=$address" \\
  -addext "subjectAltName=IP:$address" \\
  -keyout /etc/notebooks/tls/key.pem -out /etc/notebooks/tls/cert.pem
# Read by the person in the image, whose number is not known here.
chmod 755 /etc/notebooks /etc/notebooks/tls
chmod 644 /etc/notebooks/tls/key.pem /etc/notebooks/tls/cert.pem

tries=0
until docker pull "$image"; do
  tries=$((tries + 1))
  if [ "$tries" -ge 5 ]; then
    tell "No notebooks yet: this image could not be had. Is it public? $image"
    exit 1
  fi
  sleep 10
done
docker run --detach --name notebooks --restart unless-stopped \\
  --security-opt no-new-privileges --env-file /etc/notebooks/env \\
  --volume /etc/notebooks/tls:/etc/notebooks/tls:ro --publish 443:8888 \\
  "$image" jupyter lab --ip=0.0.0.0 --port=8888 --no-browser \\
  --certfile=/etc/notebooks/tls/cert.pem --keyfile=/etc/notebooks/tls/key.pem

printf 'https://%s/lab?token=%s\\n' "$address" "$token" > /etc/notebooks/address
tell "Your notebooks: $(cat /etc/notebooks/address)"
`;
}
