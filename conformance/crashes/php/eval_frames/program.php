<?php

function render(string $template): void
{
    eval($template);
}

render("\nthrow new Exception('template broke');");
