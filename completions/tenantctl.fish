# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_tenantctl_global_optspecs
    string join \n format= columns= color= q/quiet v/verbose y/yes reason= actor= landlord-url= profile= config= local-dir= h/help V/version
end

function __fish_tenantctl_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_tenantctl_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_tenantctl_using_subcommand
    set -l cmd (__fish_tenantctl_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c tenantctl -n "__fish_tenantctl_needs_command" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_needs_command" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_needs_command" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_needs_command" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_needs_command" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_needs_command" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_needs_command" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_needs_command" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_needs_command" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_needs_command" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "init" -d 'Set the landlord up: its database, this server, the first platform administrator'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "local" -d 'The private PostgreSQL cluster that is used when nothing else is configured'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "server" -d 'The PostgreSQL servers that hold tenant databases'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "tenant" -d 'The organizations that the platform hosts'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "completions" -d 'Print the completion script of a shell'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "man" -d 'Write the manual pages to a folder'
complete -c tenantctl -n "__fish_tenantctl_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l admin-email -d 'E-mail of the first platform administrator' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l admin-name -d 'Name of the first platform administrator [default: the e-mail]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l name -d 'Name of the landlord, part of the names of its roles on every server' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand init" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -f -a "up" -d 'Start the local cluster, and make it when it is not there yet'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -f -a "down" -d 'Stop the local cluster; its data stays'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -f -a "status" -d 'Show whether the local cluster runs, and where it is'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -f -a "url" -d 'Print the URL of the landlord\'s database on the local cluster'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -f -a "destroy" -d 'Remove the local cluster with all its databases'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and not __fish_seen_subcommand_from up down status url destroy help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from up" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from down" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from status" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from url" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l confirm -d 'Confirm by giving the name "local", for scripts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from destroy" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "up" -d 'Start the local cluster, and make it when it is not there yet'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "down" -d 'Stop the local cluster; its data stays'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show whether the local cluster runs, and where it is'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "url" -d 'Print the URL of the landlord\'s database on the local cluster'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "destroy" -d 'Remove the local cluster with all its databases'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand local; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -f -a "add" -d 'Register a server, with a reference to its administrator\'s password'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -f -a "list" -d 'List the servers'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -f -a "show" -d 'Show one server, and whether it can be reached'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -f -a "remove" -d 'Remove a server on which no tenant lives'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and not __fish_seen_subcommand_from add list show remove help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l host -d 'Host name, address, or folder of a Unix socket' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l port -d 'Port' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l username -d 'The administrator, who needs CREATEDB and CREATEROLE, no superuser' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l maintenance-database -d 'The database to connect to for work on the server itself' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l ssl-mode -d 'Encryption, as PostgreSQL\'s sslmode' -r -f -a "disable\t''
allow\t''
prefer\t''
require\t''
verify-ca\t''
verify-full\t''"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l ssl-root-certificate -d 'File of the certificate authority' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l secret -d 'Where the administrator\'s password is to be had: none, pgpass, env:NAME or command:…' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from add" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from remove" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from help" -f -a "add" -d 'Register a server, with a reference to its administrator\'s password'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the servers'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one server, and whether it can be reached'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Remove a server on which no tenant lives'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand server; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -f -a "create" -d 'Create a tenant from a template, or finish a creation that died half-way'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -f -a "list" -d 'List the tenants'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -f -a "show" -d 'Show one tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -f -a "status" -d 'Show how a tenant stands: status, steps, schema, connection; exit 1 when something is wrong'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -f -a "update" -d 'Change a tenant\'s name or tags'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -f -a "size" -d 'Show how much room tenants take'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -f -a "suspend" -d 'Keep the organization out until it is resumed; administration and migrations go on'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -f -a "resume" -d 'Let a suspended organization in again'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -f -a "maintenance" -d 'Keep the application out for a moment, with a message'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -f -a "context" -d 'The contexts that a tenant\'s database has'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and not __fish_seen_subcommand_from create list show status update size suspend resume maintenance context help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l template -d 'The template' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l name -d 'The organization\'s name [default: the slug]' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l server -d 'The server on which it will live' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l tag -d 'A word by which operators group tenants; may be repeated' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from create" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l where -d 'Only tenants that meet conditions, such as \'template=political_party and behind\'' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from list" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -s t -l tenant -d 'The tenant, as for other commands' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from show" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -s t -l tenant -d 'The tenant, as for other commands' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from status" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -s t -l tenant -d 'The tenant, as for other commands' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l name -d 'The organization\'s name' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l tag -d 'Add a tag; may be repeated' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l untag -d 'Take a tag away; may be repeated' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from update" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -s t -l tenant -d 'The tenant, as for other commands' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l all -d 'Every tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -l landlord -d 'The landlord\'s own database too'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from size" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -s t -l tenant -d 'The tenant, as for other commands' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from suspend" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -s t -l tenant -d 'The tenant, as for other commands' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from resume" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -f -a "on" -d 'Keep the application out, ending its sessions'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -f -a "off" -d 'Let the application in again'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from maintenance" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -f -a "list" -d 'List the contexts that there are, and which of them the tenant has'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -f -a "enable" -d 'Add a context to the tenant, with those that it builds on; the next `migrate up` makes its tables'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from context" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a tenant from a template, or finish a creation that died half-way'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the tenants'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show one tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show how a tenant stands: status, steps, schema, connection; exit 1 when something is wrong'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a tenant\'s name or tags'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "size" -d 'Show how much room tenants take'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "suspend" -d 'Keep the organization out until it is resumed; administration and migrations go on'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "resume" -d 'Let a suspended organization in again'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "maintenance" -d 'Keep the application out for a moment, with a message'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "context" -d 'The contexts that a tenant\'s database has'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand tenant; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand completions" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -l format -d 'Format of the data on standard output [default: table; exports: csv]' -r -f -a "table\t'Columns for people; may change between versions'
json\t'One JSON document'
yaml\t'One YAML document'
csv\t'Comma-separated values with a header'
ndjson\t'One JSON object a line'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -l columns -d 'Show these fields only, in this order' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -l color -d 'When to use colour' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` is set'
always\t'Always'
never\t'Never'"
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -l reason -d 'Why, for the audit trail' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -l actor -d 'E-mail of the platform user who acts' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -l landlord-url -d 'URL of the landlord\'s database' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -l profile -d 'Profile of the configuration file' -r
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -l config -d 'Configuration file [default: ~/.config/tenantctl/config.yaml]' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -l local-dir -d 'Folder of the local cluster' -r -F
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -s q -l quiet -d 'Keep remarks and hints back'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -s v -l verbose -d 'Say more on standard error; twice for everything'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -s y -l yes -d 'Answer confirmations with yes'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand man" -s V -l version -d 'Print version'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant completions man help" -f -a "init" -d 'Set the landlord up: its database, this server, the first platform administrator'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant completions man help" -f -a "local" -d 'The private PostgreSQL cluster that is used when nothing else is configured'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant completions man help" -f -a "server" -d 'The PostgreSQL servers that hold tenant databases'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant completions man help" -f -a "tenant" -d 'The organizations that the platform hosts'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant completions man help" -f -a "completions" -d 'Print the completion script of a shell'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant completions man help" -f -a "man" -d 'Write the manual pages to a folder'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and not __fish_seen_subcommand_from init local server tenant completions man help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "up" -d 'Start the local cluster, and make it when it is not there yet'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "down" -d 'Stop the local cluster; its data stays'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "status" -d 'Show whether the local cluster runs, and where it is'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "url" -d 'Print the URL of the landlord\'s database on the local cluster'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from local" -f -a "destroy" -d 'Remove the local cluster with all its databases'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from server" -f -a "add" -d 'Register a server, with a reference to its administrator\'s password'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from server" -f -a "list" -d 'List the servers'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from server" -f -a "show" -d 'Show one server, and whether it can be reached'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from server" -f -a "remove" -d 'Remove a server on which no tenant lives'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "create" -d 'Create a tenant from a template, or finish a creation that died half-way'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "list" -d 'List the tenants'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "show" -d 'Show one tenant'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "status" -d 'Show how a tenant stands: status, steps, schema, connection; exit 1 when something is wrong'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "update" -d 'Change a tenant\'s name or tags'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "size" -d 'Show how much room tenants take'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "suspend" -d 'Keep the organization out until it is resumed; administration and migrations go on'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "resume" -d 'Let a suspended organization in again'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "maintenance" -d 'Keep the application out for a moment, with a message'
complete -c tenantctl -n "__fish_tenantctl_using_subcommand help; and __fish_seen_subcommand_from tenant" -f -a "context" -d 'The contexts that a tenant\'s database has'
