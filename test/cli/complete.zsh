# Types a line and Tab into a zsh of its own, and prints what that offers: zsh -f complete.zsh SCRIPT FOLDER LINE
zmodload zsh/zpty
offered=$2/offered done=$2/done
: > $offered
zpty shell zsh -f -i
# What `compadd` would add is noted; with -O, -A and -D it adds nothing.
zpty -w shell "PROMPT=; autoload -Uz compinit; compinit -D -u; source ${(q)1}
compadd() {
  [[ \" \${(@)argv[1,(i)-(|-)]}\" == *\\ -(O|A|D)\\ * ]] || { local -a hits; builtin compadd -A hits \"\$@\"; print -rl -- \$hits >> ${(q)offered} }
  builtin compadd \"\$@\"
}
: > ${(q)done}.ready"
for i in {1..600}; do [[ -e $done.ready ]] && break; sleep 0.1; done
# The line is dropped again, so that the next command runs when the completion is through.
zpty -w -n shell "$3"$'\t'
sleep 0.3
zpty -w -n shell $'\x15'": > ${(q)done}"$'\n'
for i in {1..600}; do [[ -e $done ]] && break; sleep 0.1; done
zpty -d shell
sort -u $offered
